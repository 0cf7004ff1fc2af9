import assert from "node:assert/strict";
import type { Page } from "playwright";
import { launchBrowser } from "./launchBrowser.ts";
import type { Connect } from "./startConnect.ts";

/**
 * Sends, reads and marks as read on each page of the host `old-pages`.
 *
 * @throws Error if something is wrong, or a page writes to the console.
 */
export async function driveOldPages(url: string, connect: Connect): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const name of OLD_PAGES) {
      const page = await browser.newPage();
      page.setDefaultTimeout(30_000);
      const logged: string[] = [];
      page.on("pageerror", ({ message }) => logged.push(message));
      page.on("console", (message) => {
        // The old libraries try inline handlers, which the policy of the page forbids.
        const from = message.location().url;
        if (!/(jquery|mootools|prototype)\.js$/.test(from))
          logged.push(`${message.text()} (${from})`);
      });
      try {
        await playOn(page, `${url}/${name}.html`, connect);
      } catch (error) {
        throw new Error(`${name}: ${String(error)}\nConsole: ${logged.join("\n")}`, {
          cause: error,
        });
      }
      await page.close();
      assert.deepEqual(logged, [], `${name} writes to the console`);
    }
  } finally {
    await browser.close();
  }
}

/** The pages, by the library or the way of loading that each is about. */
const OLD_PAGES = [
  ...["prototype", "mootools", "bluebird", "bootstrap-3"],
  ...["classic", "requirejs", "tag-manager"],
] as const;

async function playOn(page: Page, url: string, connect: Connect): Promise<void> {
  const before = connect.received().length;
  const log = page.getByRole("log", { name: "Messages" });
  const [marked] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "PUT"),
    page.goto(url),
    log.getByText("this is Ana").waitFor(),
  ]);
  assert.equal(marked.status(), 200, "marks as read");
  // As if the customer comes back to the tab: react-query then looks through its cache.
  await page.evaluate(() => document.dispatchEvent(new CustomEvent("visibilitychange")));
  const field = page.getByRole("textbox", { name: "Message your shopper" });
  await field.pressSequentially("Ripe avocados");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await log.getByText("Sure, I'll look for them").waitFor();
  assert.deepEqual(connect.received().slice(before), ["Ripe avocados"]);
}
