import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { toSiteLinks } from "./pageLinks.ts";
import { type Page, readPages, SECTIONS } from "./readPages.ts";

/** Writes each page as Markdown too, and `llms.txt`, which lists them. */
export const markdownPages: AstroIntegration = {
  name: "markdown-pages",
  hooks: {
    "astro:build:done"({ dir }) {
      const pages = readPages();
      for (const page of pages) {
        writeFileSync(fileURLToPath(new URL(`${page.id}.md`, dir)), toMarkdown(page, pages));
      }
      writeFileSync(fileURLToPath(new URL("llms.txt", dir)), toLlmsTxt(pages));
    },
  },
};

/** Returns a page as Markdown, for readers and programs that want no HTML. */
function toMarkdown(page: Page, pages: readonly Page[]): string {
  const text = toSiteLinks(page, pages, ".md").replaceAll(/<!--.*?-->\n*/gs, "");
  return `# ${page.title}\n\n${text}\n`;
}

/** Returns the list of all pages, as https://llmstxt.org describes it. */
function toLlmsTxt(pages: readonly Page[]): string {
  const sections = SECTIONS.map((section) => {
    const lines = pages
      .filter((page) => page.section === section)
      .map(({ id, title, description }) => `- [${title}](${id}.md): ${description}`);
    return `## ${section}\n\n${lines.join("\n")}`;
  });
  return `# Shopper Chat\n\n> A chat widget for the order pages of grocery retailers. Customers message the shopper who is picking their order, over Instacart Connect.\n\n${sections.join("\n\n")}\n`;
}
