import { beforeEach, describe, expect, it } from "vitest";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

describe("a message on the order page", () => {
  it("reaches the sandbox once, and the page shows that it was sent", async () => {
    const { close, field, problems, send, status } = await demo.openOrder("shopping");
    await field.fill("Ripe avocados, please 🥑");
    await send.click();
    await status.getByText("Message sent").waitFor();
    expect(await field.inputValue()).toBe("");
    expect(await demo.messages()).toEqual([
      expect.objectContaining({
        method: "POST",
        path: "/v2/post_checkout/chat/shopping/messages",
        body: { body: "Ripe avocados, please 🥑" },
        status: 200,
      }),
    ]);
    expect(problems).toEqual([]);
    await close();
  });

  it("can be sent by keyboard alone", async () => {
    const { close, field, page, status } = await demo.openOrder("shopping");
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 20; presses += 1) {
      if (await field.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("Ripe avocados");
    await page.keyboard.press("Enter");
    await status.getByText("Message sent").waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await demo.messages()).toHaveLength(1);
    await close();
  });

  it("is sent once for two clicks in one task", async () => {
    const { close, field, send, status } = await demo.openOrder("shopping");
    await field.fill("Ripe avocados");
    await send.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await status.getByText("Message sent").waitFor();
    expect(await demo.messages()).toHaveLength(1);
    await close();
  });

  it("is kept and not sent when the customer has signed out in another tab", async () => {
    const { alert, close, context, field, send } = await demo.openOrder("shopping", {
      chat: "composer",
    });
    await field.fill("Ripe avocados");
    const signOut = await context.request.post(`${demo.url()}/api/session`, {
      data: { customer: null },
      headers: { Origin: demo.url() },
    });
    expect(signOut.status()).toBe(204);
    await send.click();
    await alert.getByText(/You’ve been signed out/).waitFor();
    expect(await field.inputValue()).toBe("Ripe avocados");
    expect(await demo.messages()).toEqual([]);
    await close();
  });

  it("is kept until the customer signs in again, even while the page polls", async () => {
    const { close, context, field, page, problems, send, status } = await demo.openOrder(
      "shopping",
      { chat: "composer" },
    );
    await field.fill("Ripe avocados");
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: "Sign out" }).click();
    await other.getByRole("heading", { name: "You’re signed out" }).waitFor();
    // The focus does not stay where the button was.
    expect(await other.getByRole("main").evaluate((main) => main === document.activeElement)).toBe(
      true,
    );
    await other.close();
    const looks = page.waitForResponse((response) => response.url().includes("/api/orders/"));
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    expect((await looks).status()).toBe(401);
    await send.click();
    const [signIn] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("link", { name: "Sign in (in a new tab)" }).click(),
    ]);
    const main = signIn.getByRole("main");
    await main.getByRole("button", { name: "Sign in as Sam Lindqvist" }).click();
    await main.getByRole("heading", { level: 1, name: "Your order" }).waitFor();
    await signIn.close();
    expect(await field.inputValue()).toBe("Ripe avocados");
    await page.getByRole("button", { name: "Try again" }).click();
    await status.getByText("Message sent").waitFor();
    expect(await demo.messages()).toHaveLength(1);
    expect(problems).toEqual([]);
    await close();
  });
});

describe("the page", () => {
  it("shows at once that the device is offline, and a tap sends later", async () => {
    const { alert, close, context, field, page, send, status } = await demo.openOrder("shopping");
    await field.fill("Ripe avocados");
    await context.setOffline(true);
    await send.click();
    await alert.getByText(/You’re offline/).waitFor();
    await context.setOffline(false);
    expect(await demo.messages()).toEqual([]);
    await page.getByRole("button", { name: "Try again" }).click();
    await status.getByText("Message sent").waitFor();
    expect(await demo.messages()).toHaveLength(1);
    await close();
  });

  it("sends one message from each of two tabs", async () => {
    const { close, context, field, page, send, status } = await demo.openOrder("shopping");
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("textbox").fill("From the other tab");
    await field.fill("From this tab");
    await Promise.all([other.getByRole("button", { name: "Send" }).click(), send.click()]);
    await status.getByText("Message sent").waitFor();
    await other.getByText("Message sent").waitFor();
    const bodies = (await demo.messages()).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies).toContainEqual({ body: "From this tab" });
    expect(bodies).toContainEqual({ body: "From the other tab" });
    await close();
  });

  it("asks before it is left, but only while a message is in flight", async () => {
    const { close, field, page, send } = await demo.openOrder("silent");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await field.fill("Ripe avocados");
    await page.reload();
    expect(asked).toEqual([]);
    await field.fill("Ripe avocados");
    await send.click();
    await page.getByText("Sending…").first().waitFor();
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await close();
  });
});
