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

describe("each page of the stories", () => {
  it("can be read by everybody, and the code of a story has its imports", async () => {
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
      expect([id, ...site.problems.splice(0)]).toEqual([id]);
    }
    const story = "composer-around-it--own-error-action";
    await site.page.goto(`${served.url}stories/index.html?path=/story/${story}`);
    await site.page.getByRole("tab", { name: "Code" }).click();
    const code = site.page.locator("#storybook-panel-root pre").first();
    await expect
      .poll(() => code.textContent(), { timeout: 60_000 })
      .toContain('import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";');
  });
});
