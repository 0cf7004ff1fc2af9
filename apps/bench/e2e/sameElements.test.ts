import { type Browser, chromium } from "playwright";
import { expect, it } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import { buildPage } from "../src/build/buildPage.ts";
import { CONTESTANTS } from "../src/contestants.ts";
import { onStage } from "../src/measure/onStage.ts";
import { servePages } from "../src/servePages.ts";

it("the contestant same-elements has exactly the elements of the composer", {
  timeout: 60_000,
}, async () => {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...CHROMIUM_ARGUMENTS],
    ...(executablePath !== undefined && { executablePath }),
  });
  const pages = await servePages();
  try {
    const composer = await outlineOf("composer", browser, pages.url);
    expect(composer).toContain("textarea");
    expect(await outlineOf("same-elements", browser, pages.url)).toBe(composer);
  } finally {
    await pages.close();
    await browser.close();
  }
});

/** The contestant's elements with their attributes and texts, without ids. */
async function outlineOf(name: string, browser: Browser, url: string): Promise<string> {
  const entry = CONTESTANTS.find((each) => each.name === name);
  if (!entry) throw new Error(`There is no contestant ${name}.`);
  await buildPage(entry);
  return onStage({ browser, url, name }, async ({ page, mount, field }) => {
    await mount(1);
    await field.waitFor();
    return page.evaluate(() => {
      const group = document.querySelector(".shopper-chat");
      const lines = [group, ...(group?.querySelectorAll("*") ?? [])].map((element) => {
        const attributes = [...(element?.attributes ?? [])]
          .map(({ name: attribute, value }) => `${attribute}="${value}"`)
          .toSorted();
        const text = element?.children.length === 0 ? element.textContent : "";
        return [element?.localName, ...attributes, text].join(" ");
      });
      return lines.join("\n").replaceAll(group?.id ?? "", "composer");
    });
  });
}
