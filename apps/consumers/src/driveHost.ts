import assert from "node:assert/strict";
import type { Browser, Locator, Page } from "playwright";
import type { Host } from "./hosts.ts";
import { launchBrowser } from "./launchBrowser.ts";
import type { Connect } from "./startConnect.ts";

/**
 * Uses the pages of a host as a customer does: sends a message, and causes a 403 and a 404.
 *
 * @throws Error if something is wrong, or the page writes to the console.
 */
export async function driveHost(
  url: string,
  {
    rendersOnServer = false,
    prefetches = false,
    showsChat = false,
    accent = OURS,
  }: Pick<Host, "rendersOnServer" | "prefetches" | "showsChat" | "accent">,
  connect: Connect,
): Promise<void> {
  connect.shopperSays("shopping", { body: "They are out of lemons" });
  const html = await (await fetch(`${url}/orders/shopping`)).text();
  assert.equal(html.includes("<textarea"), rendersOnServer, "in the server's HTML");
  assert.equal(html.includes("They are out of lemons</"), prefetches, "in the server's HTML");
  const browser = await launchBrowser();
  try {
    const before = connect.received().length;
    await onOrder(browser, `${url}/orders/shopping`, async (page, reads) => {
      if (prefetches) {
        await page.getByRole("log").getByText("They are out of lemons").first().waitFor();
        await page.getByRole("log").getByText("Today").waitFor();
        assert.equal(reads(), 0, "messages that the server has read are not read again at once");
      }
      await getField(page).pressSequentially("Ripe avocados");
      // The styles are loaded: Send has the accent color on both devices when there is text.
      const send = page.getByRole("button", { name: "Send", exact: true });
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        const colour = await send.evaluate(async (button) => {
          await Promise.all(button.getAnimations().map(({ finished }) => finished));
          return getComputedStyle(button).backgroundColor;
        });
        assert.equal(colour, accent[colorScheme], `Send on a ${colorScheme} device`);
      }
      await send.click();
      await page.locator('[aria-live="polite"]').filter({ hasText: "Message sent" }).waitFor();
      assert.deepEqual(connect.received().slice(before), ["Ripe avocados"]);
      assert.equal(await page.getByRole("textbox").inputValue(), "");
    });
    for (const [orderId, text] of ERRORS) {
      await onOrder(browser, `${url}/orders/${orderId}`, async (page) => {
        await write(page, "Ripe avocados");
        // A framework may have live regions of its own, such as Next.js's route announcer.
        await page.locator('[aria-live="assertive"]').filter({ hasText: text }).waitFor();
        const inField = await page.getByRole("textbox").inputValue();
        const inLog = await page.getByRole("listitem").getByText("Ripe avocados").count();
        // In a conversation, a failed message stays in the list.
        assert.deepEqual([inField, inLog], prefetches ? ["", 1] : ["Ripe avocados", 0]);
      });
    }
    if (showsChat) {
      await onOrder(browser, `${url}/orders/conversation?chat`, async (page) => {
        const log = page.getByRole("log", { name: "Messages" });
        await log.getByText("this is Ana").waitFor();
        await write(page, "Ripe avocados");
        await log.getByText("Sure, I'll look for them").waitFor();
      });
    }
  } finally {
    await browser.close();
  }
}

/** Without a brand, the chat is light on every device. */
const OURS = { light: "rgb(10, 107, 79)", dark: "rgb(10, 107, 79)" };

/** 403 and 404. */
const ERRORS = [
  ["chat-disabled", /right now/],
  ["nobodys", /find this order/],
] as const;

async function write(page: Page, text: string): Promise<void> {
  await getField(page).pressSequentially(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

function getField(page: Page): Locator {
  return page.getByRole("textbox", { name: "Message your shopper" });
}

async function onOrder(
  browser: Browser,
  url: string,
  play: (page: Page, reads: () => number) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const logged: string[] = [];
  page.on("pageerror", ({ message }) => logged.push(message));
  page.on("console", (message) => {
    // Chromium reports every response of 400 and above; two of the pages cause them on purpose.
    if (!message.text().startsWith("Failed to load resource")) logged.push(message.text());
  });
  let reads = 0;
  page.on("request", (request) => {
    if (request.method() === "GET" && request.url().endsWith("/messages")) reads += 1;
  });
  await page.goto(url);
  try {
    await play(page, () => reads);
  } catch (error) {
    const text = await page.locator("body").textContent();
    throw new Error(`${url}: ${String(error)}\nConsole: ${logged.join("\n")}\nPage: ${text}`, {
      cause: error,
    });
  }
  await page.close();
  assert.deepEqual(logged, [], `${url} writes to the console`);
}
