import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { RunningHost } from "../src/hosts.ts";
import { launchBrowser } from "../src/launchBrowser.ts";
import { type Connect, startConnect } from "../src/startConnect.ts";
import { SELF_POLICY, startStaticHost } from "../src/startStaticHost.ts";

const closers: Array<() => unknown> = [];
let connect: Connect;
let host: RunningHost;
let browser: Browser;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-hostile-"));
  closers.push(() => rmSync(folder, { recursive: true }));
  mkdirSync(`${folder}/dist`);
  cpSync(
    `${import.meta.dirname}/../../../packages/element/dist/index.js`,
    `${folder}/dist/page.js`,
  );
  writeFileSync(`${folder}/dist/index.html`, "");
  for (const [name, text] of Object.entries(FILES)) writeFileSync(`${folder}/dist/${name}`, text);
  connect = await startConnect();
  closers.push(connect.close);
  // Trusted Types would have to allow the address of the service worker.
  host = await startStaticHost(folder, connect, { policy: SELF_POLICY });
  closers.push(host.close);
  browser = await launchBrowser();
  closers.push(() => browser.close());
});

afterAll(async () => {
  for (const close of closers.toReversed()) await close();
});

describe("a blocker of addresses with shopper-chat in them", () => {
  it("lets the customer keep the message, with what is known about it", async () => {
    const { page, send } = await open("blocked.html");
    await page.route(/shopper-chat/, (route) => route.abort());
    await page.reload();
    await send("Ripe avocados");
    await page.getByText("May not have been sent").waitFor();
    await page.getByRole("button", { name: "Try again" }).last().waitFor();
    expect(await page.getByRole("listitem").getByText("Ripe avocados").count()).toBe(1);
  });

  it("changes nothing if the backend is mounted under another name", async () => {
    const { page, send } = await open("renamed.html");
    await page.route(/shopper-chat/, (route) => route.abort());
    await page.reload();
    await page.getByText("this is Ana").waitFor();
    const before = connect.received().length;
    await send("Ripe avocados");
    await page.getByText("Sure, I'll look for them").first().waitFor();
    expect(connect.received().slice(before)).toEqual(["Ripe avocados"]);
  });
});

describe("a service worker that answers every GET from its cache", () => {
  it("hides no message that was sent, and sends each once", async () => {
    const { page, send } = await open("offline.html");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await page.getByText("this is Ana").waitFor();
    const before = connect.received().length;
    await send("Ripe avocados");
    await page.getByText("Message sent").first().waitFor();
    await page.getByRole("listitem").getByText("Ripe avocados").waitFor();
    expect(connect.received().slice(before)).toEqual(["Ripe avocados"]);
  });
});

const toPage = (name: string, baseUrl: string, script = "") => `<!doctype html>
<html lang="en">
  <title>Your order</title>
  <link rel="icon" href="data:,">
  <script src="/page.js"></script>${script}
  <shopper-chat base-url="${baseUrl}" order-id="conversation~${name}"></shopper-chat>
</html>`;

const FILES: Readonly<Record<string, string>> = {
  "blocked.html": toPage("blocked", "/shopper-chat"),
  "renamed.html": toPage("renamed", "/order-messages"),
  "offline.html": toPage("offline", "/shopper-chat", '\n  <script src="/register.js"></script>'),
  "register.js": 'navigator.serviceWorker.register("/worker.js");',
  "worker.js": `
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith((async () => {
    const cache = await caches.open("everything");
    const found = await cache.match(event.request);
    if (found) return found;
    const response = await fetch(event.request);
    await cache.put(event.request, response.clone());
    return response;
  })());
});`,
};

async function open(path: string): Promise<{ page: Page; send: (text: string) => Promise<void> }> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${host.url}/${path}`);
  return {
    page,
    async send(text) {
      await page.getByRole("textbox", { name: "Message your shopper" }).fill(text);
      await page.getByRole("button", { name: "Send", exact: true }).click();
    },
  };
}
