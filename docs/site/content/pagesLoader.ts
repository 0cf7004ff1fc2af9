import { pathToFileURL } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { toSiteLinks } from "./pageLinks.ts";
import { type Page, ROOT, readPages } from "./readPages.ts";

/** Loads the Markdown files of the repository as pages of the site, where they are. */
export const pagesLoader: Loader = {
  name: "pages-of-the-repository",
  async load(context) {
    await storePages(context);
    context.watcher?.add([`${ROOT}/docs`, `${ROOT}/packages/*/README.md`]);
    context.watcher?.on("change", (file) => {
      if (file.endsWith(".md")) void storePages(context);
    });
  },
};

async function storePages(context: LoaderContext): Promise<void> {
  const pages = readPages();
  context.store.clear();
  for (const page of pages) await storePage(page, pages, context);
}

async function storePage(
  page: Page,
  pages: readonly Page[],
  context: LoaderContext,
): Promise<void> {
  const { id, file, title, description } = page;
  const body = toSiteLinks(page, pages, ".html");
  const rendered = await context.renderMarkdown(body, {
    fileURL: pathToFileURL(`${ROOT}/${file}`),
  });
  const data = await context.parseData({
    id,
    data: { title, description },
    filePath: `${ROOT}/${file}`,
  });
  const digest = context.generateDigest(`${title}\n${body}`);
  context.store.set({ id, data, body, rendered, digest });
}
