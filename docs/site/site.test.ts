import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "./testing/buildSite.ts";
import { type OpenSite, openSite } from "./testing/openSite.ts";
import { type ServedFolder, serveFolder } from "./testing/serveFolder.ts";
import { violationsOf } from "./testing/violationsOf.ts";

let built: BuiltSite;
let served: ServedFolder;
let site: OpenSite;
let entries: Entry[];

beforeAll(async () => {
  built = buildSite();
  served = await serveFolder(built.folder, "/a/b/");
  site = await openSite(served.url);
  entries = Object.values(JSON.parse(readFileSync(`${built.folder}/index.json`, "utf8")).entries);
});

afterAll(async () => {
  await site?.close();
  await served?.close();
  built?.remove();
});

afterEach(() => {
  expect(site.problems.splice(0)).toEqual([]);
});

describe("the built documentation, under a path of a host that has nothing else", () => {
  it("weighs less than 12 MB", () => {
    expect(built.bytes).toBeLessThan(12_000_000);
  });

  it("opens at the welcome, whose chat sends and is answered, in the toolbar's language", async () => {
    await site.page.goto(served.url);
    const frame = site.page.frameLocator("#storybook-preview-iframe");
    await frame.getByRole("heading", { level: 1, name: "Shopper Chat" }).waitFor();
    await frame.getByText("this is Ana").waitFor();
    await frame.getByRole("textbox", { name: "Message your shopper" }).fill("Ripe ones");
    await frame.getByRole("button", { name: "Send", exact: true }).click();
    await frame.getByRole("log").getByText("Sure").waitFor();
    await site.page.getByRole("button", { name: "Language English (US)" }).click();
    await site.page.getByText("Français (Canada)").click();
    await frame.getByRole("button", { name: "Envoyer", exact: true }).waitFor();
    expect(site.page.url()).toContain("?path=/docs/welcome--docs&globals=locale:fr-CA");
  });

  it("is dark where the toolbar says so, and then as readable", async () => {
    const { page } = site;
    await page.goto(`${served.url}?path=/docs/welcome--docs`);
    const shown = page.frameLocator("#storybook-preview-iframe").locator(".sbdocs-wrapper");
    await shown.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: "Colour scheme Light" }).click();
    await page.getByText("Dark", { exact: true }).click();
    await expect.poll(() => shown.evaluate(backgroundOf), { timeout: 10_000 }).toBe(DARK);
    for (const id of DARK_PAGES) {
      await page.goto(
        `${served.url}iframe.html?viewMode=docs&id=${id}--docs&globals=colorScheme:dark`,
      );
      await page.locator("#storybook-docs h1").first().waitFor();
      expect(await page.locator(".sbdocs-wrapper").evaluate(backgroundOf)).toBe(DARK);
      expect([id, ...(await violationsOf(page))]).toEqual([id]);
    }
  });

  it("leads from page to page", async () => {
    await site.page.goto(served.url);
    const frame = site.page.frameLocator("#storybook-preview-iframe");
    await frame.getByRole("link", { name: "Your brand" }).click();
    await frame.getByRole("heading", { level: 1, name: "Theming" }).waitFor();
    expect(site.page.url()).toBe(`${served.url}?path=/docs/guides-theming--docs`);
  });

  it("shows every page, to everybody and on a phone, with no link that leads nowhere", {
    timeout: 240_000,
  }, async () => {
    const pages = new Map<string, PageSeen>();
    for (const { id, importPath } of entries.filter(({ type }) => type === "docs")) {
      await site.page.setViewportSize({ width: 1280, height: 900 });
      await site.page.goto(`${served.url}iframe.html?viewMode=docs&id=${id}`);
      await site.page.locator("#storybook-docs h1").first().waitFor();
      const heading = await site.page.locator("#storybook-docs h1").first().boundingBox();
      expect(heading?.y, `where ${id} begins`).toBeLessThan(200);
      pages.set(id, await site.page.locator("#storybook-docs").evaluate(see));
      // The width that Storybook leaves of a window of 1280 pixels.
      await site.page.setViewportSize({ width: 980, height: 900 });
      expect([id, ...(await site.page.evaluate(tooWide))]).toEqual([id]);
      await site.page.setViewportSize({ width: 390, height: 844 });
      const isOurs = importPath.startsWith("./docs/site/");
      const over = await site.page.evaluate(() => document.body.scrollWidth - window.innerWidth);
      expect([id, isOurs && over > 0, ...site.problems]).toEqual([id, false]);
      expect([id, ...(await violationsOf(site.page))]).toEqual([id]);
    }
    expect(pages.size).toBeGreaterThan(20);
    const dead = [...pages].flatMap(([id, { links }]) =>
      links.filter((link) => !leadsSomewhere(link, id, pages)).map((link) => `${id}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it("shows on a page what the callbacks receive for an order, and what a customer reads", async () => {
    const { page } = site;
    await page.goto(`${served.url}iframe.html?viewMode=docs&id=guides-errors--docs`);
    await page.getByRole("radio", { name: /^no-shopper/ }).check();
    await page.getByRole("textbox").fill("Ripe ones");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("onSendError: kind disallowed, delivery not-sent, status 403").waitFor();
    await page.getByRole("radio", { name: "Français (Canada)" }).check();
    const read = page.getByRole("region", { name: "signed-out" }).locator("dd").first();
    expect(await read.textContent()).toContain("Votre session a été fermée");
  });

  it("shows the tokens as a brand sets them", async () => {
    const { page } = site;
    await page.goto(`${served.url}iframe.html?viewMode=docs&id=guides-theming--docs`);
    const radius = page.getByRole("row", { name: /--shopper-chat-radius/ });
    expect(await radius.textContent()).toContain("10px");
    await page.getByRole("radio", { name: "Pricebolt" }).check();
    expect(await radius.textContent()).toContain("0px");
    const surface = page
      .getByRole("row", { name: /--shopper-chat-surface/ })
      .locator("span > span");
    await page.getByRole("radio", { name: "Dark" }).check();
    expect(await surface.evaluate((swatch) => getComputedStyle(swatch).backgroundColor)).toBe(
      "rgb(17, 17, 17)",
    );
  });

  it("lists the props of a component itself, each with its description", async () => {
    const { page } = site;
    await page.goto(`${served.url}iframe.html?viewMode=docs&id=composer-writing--docs`);
    const row = (name: string) =>
      page.getByRole("row").filter({ has: page.getByText(name, { exact: true }) });
    await row("submitMode").getByText("What Enter does in the textarea.").waitFor();
    expect(await row("submitMode").textContent()).toContain('"auto""enter""ctrl-enter""auto"');
    expect(await row("orderId").getByText("string", { exact: true }).count()).toBe(1);
    expect(await row("pollMs").count()).toBe(0);
    expect(await page.getByText("union", { exact: true }).count()).toBe(0);
  });

  it("says when a story happens, and shows its requests and the calls of its callbacks", async () => {
    // On a phone Storybook has its panels elsewhere.
    await site.page.setViewportSize({ width: 1280, height: 900 });
    await site.page.goto(`${served.url}?path=/story/composer-not-sent--disallowed`);
    const frame = site.page.frameLocator("#storybook-preview-iframe");
    await frame.getByText("disallowed, 403: the chat of this order is disabled.").waitFor();
    await frame
      .getByRole("paragraph")
      .filter({ hasText: /can’t message your shopper/ })
      .waitFor();
    await site.page.getByRole("tab", { name: "On the wire" }).click();
    const request = site.page.getByText(/^POST .*\/chat-disabled\/messages\n/);
    expect(await request.textContent()).toMatch(
      /\nAuthorization: Bearer …\n.*Idempotency-Key: \w/s,
    );
    await site.page.getByText(/^HTTP 403\n/).waitFor();
    await site.page.getByRole("tab", { name: /^Actions/ }).click();
    await site.page.getByText("onSendError").filter({ visible: true }).first().waitFor();
  });

  it("shows a story of each section", async () => {
    const stories = new Map(
      entries
        .filter(({ type }) => type === "story")
        .map((entry) => [entry.title.split("/")[0], entry]),
    );
    for (const { id } of stories.values()) {
      await site.page.goto(`${served.url}?path=/story/${id}`);
      const frame = site.page.frameLocator("#storybook-preview-iframe");
      await frame.locator("#storybook-root > *").first().waitFor();
      expect([id, ...site.problems]).toEqual([id]);
    }
    expect(stories.size).toBeGreaterThan(3);
  });
});

/** Those with pieces of their own, and one of each kind of the others. */
const DARK_PAGES = [
  "welcome",
  "get-started",
  "composer-writing",
  "guides-theming",
  "guides-errors",
  "guides-strings-and-locales",
  "guides-never-twice",
  "reference-components",
];

/** The background of Storybook's pages in the dark scheme. */
const DARK = "rgb(34, 35, 37)";

/** Runs in the page. */
function backgroundOf(element: Element): string {
  return getComputedStyle(element).backgroundColor;
}

/** An entry of Storybook's index. */
interface Entry {
  id: string;
  title: string;
  /** The file that it is from. */
  importPath: string;
  type: "docs" | "story";
}

interface PageSeen {
  ids: string[];
  links: string[];
}

/** Runs in the page. */
function see(page: Element): PageSeen {
  return {
    ids: [...page.querySelectorAll("[id]")].map(({ id }) => id),
    links: [...page.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? ""),
  };
}

/** Runs in the page: the tables that are wider than it, and the lines of its contents that are cut. */
function tooWide(): string[] {
  const tables = [...document.querySelectorAll("#storybook-docs .doc-file-table")];
  const lines = [...document.querySelectorAll("#storybook-docs .toc-list-item")];
  return [...tables, ...lines]
    .filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent.slice(0, 60));
}

function leadsSomewhere(link: string, from: string, pages: Map<string, PageSeen>): boolean {
  const { origin, searchParams, hash } = new URL(link, "http://site.invalid");
  if (origin !== "http://site.invalid") return true;
  const [, kind, target] = searchParams.get("path")?.match(/^\/(docs|story)\/([\w-]+)$/) ?? [];
  // Storybook's own link to a story by itself is `iframe.html?id=…`.
  const story = kind === "story" ? target : searchParams.get("id");
  if (story) return entries.some(({ id }) => id === story);
  if (!target && !hash) return false;
  const page = pages.get(target ?? from);
  return page !== undefined && (!hash || page.ids.includes(decodeURIComponent(hash.slice(1))));
}
