import { describe, expect, it } from "vitest";
import { getSiteLink, toSiteLinks } from "./pageLinks.ts";
import { type Page, readPages } from "./readPages.ts";
import { toBlocks } from "./toBlocks.ts";
import { toRelative } from "./toRelative.ts";
import { createShortener } from "./toShorter.ts";

const pages = readPages();

describe("the pages of the site", () => {
  it("have a title, a description and a section of their own", () => {
    expect(pages.length).toBeGreaterThan(40);
    const titles = pages.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const descriptions = pages.map(({ description }) => description);
    expect(descriptions.filter((text) => !/^\P{Ll}.{20,200}[.!?]$/u.test(text))).toEqual([]);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });
});

describe("a link of a page", () => {
  it("leads to the page of the file that it names, from wherever the site is served", () => {
    expect(link("backend.md#the-store", "docs/composer.md")).toBe("backend.html#the-store");
    expect(link("../backend.md", "docs/reference/server.md")).toBe("../backend.html");
    expect(link("../packages/server", "docs/backend.md")).toBe("packages/server.html");
    expect(link("../../docs/theming.md", "packages/react/README.md")).toBe("../theming.html");
  });

  it("leads to the page also if it is the file's address on the web", () => {
    const address = "https://github.com/shopper-chat/shopper-chat/blob/main/docs/theming.md#tokens";
    expect(link(address, "packages/react/README.md")).toBe("../theming.html#tokens");
  });

  it("leads to the repository on the web if no page shows the file", () => {
    expect(link("../LICENSE", "docs/composer.md")).toBe(
      "https://github.com/shopper-chat/shopper-chat/blob/main/LICENSE",
    );
  });

  it("stays as it is in code", () => {
    const text = "[a](backend.md) `[b](backend.md)`\n\n```md\n[c](backend.md)\n```\n";
    const page = { ...pageOf("docs/composer.md"), text };
    expect(toSiteLinks(page, pages, ".md")).toBe(text);
    expect(toSiteLinks(page, pages, ".html")).toBe(text.replace("backend.md", "backend.html"));
  });
});

it("an address of the site becomes relative in HTML, and relative to the module in JavaScript", () => {
  expect(toRelative('<a href="/@site-base@/x.html">', "reference/client.html")).toBe(
    '<a href="../x.html">',
  );
  expect(toRelative("return`/@site-base@/a`", "_astro/x.js")).toBe(
    "return(new URL(`../a`,import.meta.url).pathname)",
  );
});

function link(href: string, from: string): string {
  return getSiteLink(href, pageOf(from), pages, ".html");
}

function pageOf(file: string): Page {
  const page = pages.find((each) => each.file === file);
  if (!page) throw new Error(`There is no page of ${file}.`);
  return page;
}

it("names are shortened in the same way in each file, and colors of code become classes", () => {
  const { text, rules } = createShortener();
  expect(text('<a class="astro-3ii7xxms"><span style="--0:#C792EA;--1:#8844AE">if</span>')).toBe(
    '<a class="_s0"><span class="_c0">if</span>',
  );
  expect(text(".x:where(.astro-3ii7xxms){}")).toBe(".x:where(._s0){}");
  expect(text(":where(span[style^='--']:not([class])){}")).toContain("[class^='_c']");
  expect(rules()).toBe("._c0{--0:#C792EA;--1:#8844AE}");
});

it("a page is split at its live blocks and tabs", () => {
  const html = `<p>a</p><!-- live: LiveChat --><p>b</p><!-- tabs --><p><strong>Java</strong></p><pre>1</pre>
<p><strong>.NET</strong></p><pre>2</pre><!-- /tabs --><p>c</p>`;
  expect(toBlocks(html)).toEqual([
    { html: "<p>a</p>" },
    { live: "LiveChat" },
    { html: "<p>b</p>" },
    {
      tabs: [
        { label: "Java", html: "<pre>1</pre>\n" },
        { label: ".NET", html: "<pre>2</pre>" },
      ],
    },
    { html: "<p>c</p>" },
  ]);
});
