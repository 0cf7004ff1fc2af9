import assert from "node:assert/strict";
import { launchBrowser } from "./launchBrowser.ts";

/**
 * Sends a message from a page that is no secure context, as in an intranet without TLS. There,
 * `crypto.randomUUID` is missing.
 *
 * @throws Error if something is wrong.
 */
export async function sendOverPlainHttp(url: string, received: () => string[]): Promise<void> {
  const browser = await launchBrowser(`--host-resolver-rules=MAP ${INTRANET_NAME} 127.0.0.1`);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const before = received().length;
    await page.goto(`${url}/orders/shopping`);
    assert.equal(await page.evaluate(() => "randomUUID" in crypto), false);
    const asked = page.waitForRequest((request) => request.method() === "POST");
    await page.getByRole("textbox", { name: "Message your shopper" }).fill("Ripe avocados");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const { "idempotency-key": key = "" } = (await asked).headers();
    assert.match(key, /^[\w-]{16,128}$/);
    await page.locator('[aria-live="polite"]').filter({ hasText: "Message sent" }).waitFor();
    assert.deepEqual(received().slice(before), ["Ripe avocados"]);
  } finally {
    await browser.close();
  }
}

/** An invented name, which the browser resolves to this machine. */
export const INTRANET_NAME = "intranet.test";
