import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@shopper-chat/sandbox";
import type { Response as BrowserResponse } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
const { clientId, clientSecret } = createSandbox().credentials;
const tokens = listenForTokens();

describe("tokens and secrets", () => {
  it("are in nothing that the browser gets, holds or sends", async () => {
    const { close, context, field, page, problems, send, status } =
      await demo.openOrder("not-an-order");
    const seen: string[] = problems;
    // Responses that the page is still loading can't be read after it is closed.
    await page.goto("about:blank");
    const read = async (response: BrowserResponse) => {
      const request = response.request();
      seen.push(
        request.url(),
        JSON.stringify(await request.allHeaders()),
        request.postData() ?? "",
      );
      seen.push(JSON.stringify(await response.allHeaders()));
      if (response.status() < 300 || response.status() >= 400) seen.push(await response.text());
    };
    const reading: Promise<void>[] = [];
    page.on("response", (response) => reading.push(read(response)));
    await page.goto(`${demo.url()}/orders/shopping`);
    await field.fill("Ripe avocados");
    await send.click();
    await status.getByText("Message sent").waitFor();
    await page.waitForLoadState("networkidle");
    await Promise.all(reading);
    seen.push(await page.content());
    seen.push(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage])));
    seen.push(await page.evaluate(() => document.cookie));

    expect(reading.length).toBeGreaterThan(3);
    expect(tokens.length).toBeGreaterThan(0);
    for (const secret of [...tokens, clientSecret, clientId]) {
      expect(seen.filter((text) => text.includes(secret))).toEqual([]);
    }
    expect(await context.cookies()).toEqual([
      expect.objectContaining({ httpOnly: true, sameSite: "Lax" }),
    ]);
    await close();
  });

  it("are not in the built bundle", async () => {
    const folder = fileURLToPath(new URL("../dist/", import.meta.url));
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map((file) => readFile(`${file.parentPath}/${file.name}`, "utf8")),
    );
    expect(texts.length).toBeGreaterThan(2);
    const bundle = texts.join("\n");
    expect(bundle).toContain("/shopper-chat");
    for (const word of [clientSecret, clientId, "access_token", "client_secret"]) {
      expect(bundle).not.toContain(word);
    }
  });
});

/** Records the Connect tokens of the storefront backend, which runs in this process. */
function listenForTokens(): string[] {
  const found: string[] = [];
  const { fetch } = globalThis;
  beforeAll(() => {
    globalThis.fetch = async (...request) => {
      const response = await fetch(...request);
      const token = /"access_token":"([^"]+)"/.exec(await response.clone().text())?.[1];
      if (token !== undefined) found.push(token);
      return response;
    };
  });
  afterAll(() => {
    globalThis.fetch = fetch;
  });
  return found;
}
