import { fileURLToPath } from "node:url";
import type { Page } from "playwright";

/** Returns the violations of WCAG 2.2 A and AA that axe finds in a page, or in a part of it. */
export async function violationsOf(page: Page, selector = "html"): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const options = { resultTypes: ["violations"], runOnly: WCAG };
  return page.evaluate<string[]>(
    `axe.run(${JSON.stringify(selector)}, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
  );
}

const AXE = fileURLToPath(import.meta.resolve("axe-core/axe.min.js"));

const WCAG = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
