import { beforeEach, describe, expect, it } from "vitest";
import { followViolations } from "./followViolations.ts";
import { routeHydratedPage } from "./hydrated/routeHydratedPage.ts";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

describe("a page that is rendered on a server, under default-src 'self'", () => {
  it("has its look before any script, keeps what is typed then, and sends it once it is hydrated", async () => {
    const { close, page, problems } = await demo.openOrder("shopping");
    const violations = await followViolations(page);
    const { hydrate } = await routeHydratedPage(page, ["shopping", "chat-disabled"]);
    await page.goto(`${demo.url()}/hydrated`, { waitUntil: "commit" });
    const [sent, refused] = ["shopping", "chat-disabled"].map((name) =>
      page.getByRole("region", { name }),
    );
    if (!sent || !refused) throw new Error("It was asked for two.");
    await sent.getByRole("textbox").fill("Ripe avocados");
    await refused.getByRole("textbox").fill("Bread");
    const send = sent.getByRole("button", { name: "Send" });
    // Until it is hydrated, Send is as quiet as with nothing to send, in the accent color.
    expect(await send.evaluate((button) => getComputedStyle(button).color)).toBe(
      "rgb(10, 107, 79)",
    );
    // No event listener is attached yet, and there is no form to submit.
    await send.click();
    expect(page.url()).toBe(`${demo.url()}/hydrated`);

    hydrate();
    await sent.getByText("987 characters left").waitFor();
    await refused.getByText("995 characters left").waitFor();
    await send.click();
    await sent.getByText("Message sent").waitFor();
    await refused.getByRole("textbox").press("Enter");
    await refused
      .getByText(/right now/)
      .first()
      .waitFor();
    expect((await demo.messages()).map(({ body }) => body)).toEqual([
      { body: "Ripe avocados" },
      { body: "Bread" },
    ]);

    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it("the demo's own page, rendered in the browser alone, is refused nothing while a message fails", async () => {
    const { alert, close, field, page, send } = await demo.openOrder("server-error");
    const violations = await followViolations(page);
    const response = await page.reload();
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'self'");
    await field.fill("Ripe avocados");
    await send.click();
    await alert.getByText(/not sure your message was sent/).waitFor();
    expect(violations).toEqual([]);
    await close();
  });
});
