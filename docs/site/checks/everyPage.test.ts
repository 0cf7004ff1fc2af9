import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPages } from "../content/readPages.ts";
import { type BuiltSite, buildSite } from "../testing/buildSite.ts";
import { type OpenSite, openSite } from "../testing/openSite.ts";
import { type ServedFolder, serveFolder } from "../testing/serveFolder.ts";
import { violationsOf } from "../testing/violationsOf.ts";

let built: BuiltSite;
let served: ServedFolder;
let site: OpenSite;

beforeAll(async () => {
  built = await buildSite();
  served = await serveFolder(built.folder, "/a/b/");
  site = await openSite(served.url);
});

afterAll(async () => {
  await site?.close();
  await served?.close();
  built?.remove();
});

describe("each page of the documentation", () => {
  it.each(readPages().map(({ id }) => id))(
    "%s can be read by everybody, light, dark and on a phone, without a problem in the console",
    async (id) => {
      const { page } = site;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(`${served.url}${id}.html`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      await expectNoViolation();
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNoViolation();
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth)).toBe(0);
      await expectNoViolation();
      expect(site.problems.splice(0)).toEqual([]);

      // The script that makes wide code scroll by keyboard waits until the page is idle.
      async function expectNoViolation(): Promise<void> {
        await expect.poll(() => violationsOf(page), { timeout: 90_000 }).toEqual([]);
      }
    },
  );
});

const REACT_IMPORT =
  'import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";';

describe("each page of the stories", () => {
  it("can be read by everybody, and its code has imports and a provider", async () => {
    const index: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
      readFileSync(`${built.folder}/stories/index.json`, "utf8"),
    );
    const ids = Object.values(index.entries).flatMap(({ id, type }) =>
      type === "docs" ? [id] : [],
    );
    expect(ids.length).toBeGreaterThan(0);
    await site.page.setViewportSize({ width: 1280, height: 900 });
    for (const id of ids) {
      await site.page.goto(`${served.url}stories/iframe.html?viewMode=docs&id=${id}`);
      await site.page.locator("#storybook-docs h1").first().waitFor();
      expect([id, ...(await violationsOf(site.page, "#storybook-docs"))]).toEqual([id]);
      const show = site.page.getByText("Show code", { exact: true });
      expect(await show.count()).toBeGreaterThan(0);
      while ((await show.count()) > 0) await show.first().click();
      for (const code of await site.page.locator("#storybook-docs pre:visible").allTextContents()) {
        expect([id, code]).toEqual([id, expect.stringContaining(REACT_IMPORT)]);
      }
      expect([id, ...site.problems.splice(0)]).toEqual([id]);
    }
  });

  it.each([
    ["composer-around-it--own-error-action", REACT_IMPORT],
    ["composer-at-a-glance--every-state", REACT_IMPORT],
    ["composer-break-it--break-it", REACT_IMPORT],
    ["element-shopper-chat--conversation", '<shopper-chat base-url="/shopper-chat"'],
    ["headless-material-ui--empty", "useShopperChatComposer"],
  ])("the code of the story %s can be copied", async (story, expected) => {
    await site.page.goto(`${served.url}stories/index.html?path=/story/${story}`);
    await site.page.getByRole("tab", { name: "Code" }).click();
    const code = site.page.locator("#storybook-panel-root pre").first();
    await expect.poll(() => code.textContent(), { timeout: 60_000 }).toContain(expected);
  });
});
