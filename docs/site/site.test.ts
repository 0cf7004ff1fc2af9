import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readPages } from "./content/readPages.ts";
import { type BuiltSite, buildSite } from "./testing/buildSite.ts";
import { findDeadLinks } from "./testing/findDeadLinks.ts";
import { type OpenSite, openSite } from "./testing/openSite.ts";
import { type ServedFolder, serveFolder } from "./testing/serveFolder.ts";
import { violationsOf } from "./testing/violationsOf.ts";

let built: BuiltSite;
let served: ServedFolder;
let site: OpenSite;

beforeAll(async () => {
  built = await buildSite();
  served = await serveFolder(built.folder, "/a/b/");
  site = await openSite(served.url);
}, 450_000);

afterAll(async () => {
  await site?.close();
  await served?.close();
  built?.remove();
});

beforeEach(async () => {
  await site.page.setViewportSize({ width: 1280, height: 900 });
  await site.page.emulateMedia({ colorScheme: "light" });
});

afterEach(() => {
  expect(site.problems.splice(0)).toEqual([]);
});

describe("the built documentation, under a path of a host that has nothing else", () => {
  it("weighs less than 12 MB together with the stories", () => {
    expect(built.bytes).toBeLessThan(12_000_000);
  });

  it("has no link that leads nowhere", () => {
    expect(findDeadLinks(built.folder)).toEqual([]);
  });

  it("opens at what it is, with a chat that sends and is answered", async () => {
    const { page } = site;
    await page.goto(served.url);
    await page.getByRole("heading", { level: 1, name: "What it is" }).waitFor();
    await page.getByText("this is Ana").waitFor();
    await page.getByRole("textbox", { name: "Message your shopper" }).fill("Ripe ones");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("log").getByText("Sure").waitFor();
    expect(await page.getByRole("log").getByText("Ripe ones").count()).toBe(1);
  });

  it("finds a page by its text, and opens it", async () => {
    const { page } = site;
    await page.goto(`${served.url}reference/client.html`);
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("textbox", { name: "Search" }).fill("noeviction");
    const results = page.getByRole("dialog", { name: "Search" });
    await results.getByRole("link", { name: "The storefront backend" }).first().click();
    await page.getByRole("heading", { level: 1, name: "The storefront backend" }).waitFor();
    expect(page.url()).toMatch(`${served.url}backend.html`);
  });

  it("names a page the same in its heading, in the sidebar and in its title", async () => {
    const { page } = site;
    for (const { id, title } of readPages().filter((_, index) => index % 9 === 0)) {
      await page.goto(`${served.url}${id}.html`);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
      const current = page.getByRole("navigation", { name: "Main" }).locator("[aria-current=page]");
      expect((await current.textContent())?.trim()).toBe(title);
      expect(await page.title()).toBe(`${title} | Shopper Chat`);
      expect(await page.locator("meta[name=description]").getAttribute("content")).not.toBe("");
    }
  });

  it("shows what the callbacks receive for an order, and what a customer reads, in the dark too", async () => {
    const { page } = site;
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${served.url}errors.html`);
    const parts = [0, 1].map((index) => page.locator(".ec-line span").nth(index));
    const colors = parts.map((part) => part.evaluate((node) => getComputedStyle(node).color));
    expect(new Set(await Promise.all(colors)).size, "colors of code").toBe(2);
    await page.getByRole("radio", { name: /^no-shopper/ }).check();
    await page.getByRole("textbox", { name: "Message your shopper" }).fill("Ripe ones");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("onSendError: kind disallowed, delivery not-sent, status 403").waitFor();
    await page.getByRole("radio", { name: "Français (Canada)" }).check();
    const read = page.getByRole("region", { name: "signed-out" }).locator("dd").first();
    await read.getByText("Votre session a été fermée").waitFor();
    const composer = page.locator(".shopper-chat").first();
    expect(await composer.getAttribute("data-color-scheme")).toBe("dark");
    expect(await violationsOf(page)).toEqual([]);
  });

  it("shows the tokens as a brand sets them, also on a phone", async () => {
    const { page } = site;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${served.url}theming.html`);
    const radius = page.getByRole("row", { name: /--shopper-chat-radius/ }).first();
    await radius.waitFor();
    expect(await radius.textContent()).toContain("10px");
    await page.getByRole("radio", { name: "Pricebolt" }).check();
    expect(await radius.textContent()).toContain("0px");
    expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth)).toBe(0);
    // The script that makes wide code scroll by keyboard waits until the page is idle.
    await expect.poll(() => violationsOf(page), { timeout: 30_000 }).toEqual([]);
  });

  it("has each page as Markdown, and a list of them for programs", () => {
    const list = readFileSync(`${built.folder}/llms.txt`, "utf8");
    expect(list).toContain("- [The composer](composer.md): ");
    const composer = readFileSync(`${built.folder}/composer.md`, "utf8");
    expect(composer).toMatch(/^# The composer\n/);
    expect(readFileSync(`${built.folder}/conversation.md`, "utf8")).toContain("](headless.md)");
  });

  it("has the stories, which say when each happens, with its requests and the calls of its callbacks", async () => {
    const { page } = site;
    await page.goto(`${served.url}stories/index.html?path=/story/composer-not-sent--disallowed`);
    const frame = page.frameLocator("#storybook-preview-iframe");
    await frame.getByText("disallowed, 403: the chat of this order is disabled.").waitFor();
    await frame
      .getByRole("paragraph")
      .filter({ hasText: /can’t message your shopper/ })
      .waitFor();
    await page.getByRole("tab", { name: "On the wire" }).click();
    const request = page.getByText(/^POST .*\/chat-disabled\/messages\n/);
    expect(await request.textContent()).toMatch(
      /\nAuthorization: Bearer …\n.*Idempotency-Key: \w/s,
    );
    await page.getByText(/^HTTP 403\n/).waitFor();
    await page.getByRole("tab", { name: /^Actions/ }).click();
    await page.getByText("onSendError").filter({ visible: true }).first().waitFor();
  });
});
