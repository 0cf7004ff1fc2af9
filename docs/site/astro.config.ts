import react from "@astrojs/react";
import starlight from "@astrojs/starlight";
import type { AstroUserConfig } from "astro";
import { passthroughImageService } from "astro/config";
import { readPages, SECTIONS } from "./content/readPages.ts";
import { markdownPages } from "./content/toMarkdown.ts";
import { BASE, relativeAddresses } from "./content/toRelative.ts";
import { shorterPages } from "./content/toShorter.ts";

const SOURCE = "@shopper-chat/source";
const isBuild = process.argv.includes("build");
const pages = readPages();

const config: AstroUserConfig = {
  ...(isBuild && { base: BASE }),
  build: { format: "file", inlineStylesheets: "never" },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: "Shopper Chat",
      description: "A chat for grocery order pages, over Instacart Connect.",
      disable404Route: true,
      pagination: false,
      markdown: { processedDirs: ["..", "../../packages"] },
      sidebar: SECTIONS.map((section) => ({
        label: section,
        collapsed: ["Reference", "Packages", "Contributors"].includes(section),
        items: pages.filter((page) => page.section === section).map(({ id }) => ({ slug: id })),
      })).filter(({ items }) => items.length > 0),
      customCss: ["./src/site.css"],
      components: { MarkdownContent: "./src/components/MarkdownContent.astro" },
      expressiveCode: { styleOverrides: { borderRadius: "8px" } },
    }),
    react(),
    markdownPages,
    relativeAddresses,
    shorterPages,
  ],
  vite: {
    resolve: { conditions: [SOURCE, "module", "browser", "development|production"] },
    ssr: { resolve: { conditions: [SOURCE, "module", "node", "development|production"] } },
  },
};

export default config;
