import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import { type RunningPlainPage, startPlainPage } from "../server/startPlainPage.ts";

let plainPage: RunningPlainPage;
let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  [plainPage, browser] = await Promise.all([
    startPlainPage(0),
    chromium.launch({
      args: [...CHROMIUM_ARGUMENTS],
      ...(executablePath !== undefined && { executablePath }),
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await plainPage.close();
});

it("sends from the built script under a strict policy with Trusted Types", async () => {
  const { page, problems } = await open("shopping");
  await page.getByRole("textbox", { name: "Message to your shopper" }).fill("Ripe avocados");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("Message sent").waitFor();
  expect(plainPage.received()).toEqual(["Ripe avocados"]);
  expect(await page.getByRole("log").textContent()).toBe("The page knows: sent.");
  expect(problems).toEqual([]);
});

it.each([
  ["chat-disabled", /right now/, "disallowed"],
  ["nobody's", /find this order/, "not-found"],
])("shows the banner of the order %s", async (orderId, told, kind) => {
  const { page, problems } = await open(orderId);
  await page.getByRole("textbox", { name: "Message to your shopper" }).fill("Ripe avocados");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: told }).waitFor();
  expect(await page.getByRole("log").textContent()).toBe(`The page knows: ${kind}.`);
  expect(await page.getByRole("textbox").inputValue()).toBe("Ripe avocados");
  expect(problems).toEqual([]);
});

it("takes the page's brand", async () => {
  const { page } = await open("shopping");
  const send = page.getByRole("button", { name: "Send" });
  expect(await send.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
    "rgb(23, 86, 107)",
  );
});

it("may have its script twice", async () => {
  const { page, problems } = await open("shopping");
  // Another address, so that the browser runs it again.
  await page.evaluate('import("/shopper-chat.js?again")');
  await page.getByRole("textbox", { name: "Message to your shopper" }).fill("Ripe");
  expect(problems).toEqual([]);
});

async function open(orderId: string): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => {
    // Chromium reports every answer of 400 and above; those are what these tests are about.
    if (!message.text().startsWith("Failed to load resource")) problems.push(message.text());
  });
  await page.goto(`${plainPage.url}/?order=${encodeURIComponent(orderId)}`);
  await page.getByRole("textbox", { name: "Message to your shopper" }).waitFor();
  return { page, problems };
}
