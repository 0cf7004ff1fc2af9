import { fileURLToPath } from "node:url";
import type { Page } from "playwright";

/** Returns the violations of WCAG 2.2 A and AA that axe finds on a page of the documentation. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const options = { resultTypes: ["violations"], runOnly: WCAG };
  return page.evaluate<string[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
  );
}

const AXE = fileURLToPath(import.meta.resolve("axe-core/axe.min.js"));

const WCAG = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
