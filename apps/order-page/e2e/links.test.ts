import { expect, it } from "vitest";
import { demoOrders } from "../src/demoOrders.ts";
import { orderAddress } from "../src/pageChoices.ts";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();

it("every link that can be reached leads to an order or to a place in the page", async () => {
  const { close, page } = await demo.openOrder("shopping");
  const missing: string[] = [];
  page.on("response", (response) => {
    const isApi = new URL(response.url()).pathname.startsWith("/shopper-chat/");
    if (response.status() >= 400 && !isApi) missing.push(`${response.status()} ${response.url()}`);
  });
  const reached = new Set<string>();
  const waiting = ["/", "/orders/conversation?embed"];
  for (const address of waiting) {
    if (reached.has(address)) continue;
    reached.add(address);
    await page.goto(`${demo.url()}${address}`);
    // Until the order or its absence is shown, the page has the title of its HTML.
    await page.waitForFunction(() => !document.title.startsWith("Your order"));
    // A launcher's page begins with the number of unread messages.
    expect(`${address}: ${await page.title()}`).toMatch(/: (\(\d+\) )?Order /);
    const links = await page
      .locator("a[href]")
      .evaluateAll((elements) => elements.map((element) => element.getAttribute("href") ?? ""));
    for (const link of links.filter((each) => each.startsWith("#"))) {
      expect(await page.locator(link).count(), `${address} has a ${link}`).toBe(1);
    }
    waiting.push(...links.filter((each) => each.startsWith("/") && isFollowed(each)));
  }
  expect(missing).toEqual([]);
  for (const { id } of demoOrders) expect([...reached]).toContain(orderAddress(id));
  await close();
}, 120_000);

/** Follows each order once, and one of them in each view. */
function isFollowed(address: string): boolean {
  const [path, search] = address.split("?");
  if (search === undefined) return true;
  return path === orderAddress("conversation") && !search.includes("&");
}

it("an address without an order, or with an unknown one, links to an order", async () => {
  const { close, page } = await demo.openOrder("shopping");
  for (const address of ["/orders/nowhere", "/orders/"]) {
    await page.goto(`${demo.url()}${address}`);
    await page.getByRole("link", { name: "Go to your latest order" }).click();
    await page.waitForURL("**/orders/conversation");
    await page.getByRole("log", { name: "Messages" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/orders/conversation");
  }
  await close();
});
