import { existsSync } from "node:fs";
import { posix } from "node:path";
import { type Page, ROOT } from "./readPages.ts";

/** Where the repository is on the web. */
const REPOSITORY = "https://github.com/shopper-chat/shopper-chat";

/**
 * Makes the links of a page those of the site: a link to another page's file leads to that page, and
 * a link to any other file of the repository leads to the repository on the web. Code is left alone.
 *
 * @param extension Of the addresses of pages: `.html`, or `.md` for the Markdown that the site serves.
 */
export function toSiteLinks(page: Page, pages: readonly Page[], extension: string): string {
  const code = /(^(`{3,}).*?^\2|`[^`\n]*`)/gms;
  return splitKeeping(page.text, code)
    .map(({ part, isMatch }) =>
      isMatch
        ? part
        : part.replaceAll(LINK, (_, open, href, close) => `${open}${toHref(href)}${close}`),
    )
    .join("");

  function toHref(href: string): string {
    return getSiteLink(href, page, pages, extension);
  }
}

/** Returns the address, from `page`, of what a link of that page leads to. */
export function getSiteLink(
  href: string,
  page: Page,
  pages: readonly Page[],
  extension: string,
): string {
  const local = href.replace(
    /^https:\/\/github\.com\/shopper-chat\/shopper-chat\/(?:blob|tree)\/main\//,
    "/",
  );
  if (/^(?:[a-z]+:|#)/.test(local)) return href;
  const { pathname, hash } = new URL(local, `https://repository.invalid/${page.file}`);
  const file = decodeURIComponent(pathname).slice(1).replace(/\/$/, "");
  const target = pages.find((each) => each.file === file || each.file === `${file}/README.md`);
  if (target) {
    const path = posix.relative(posix.dirname(`/${page.id}`), `/${target.id}`);
    return `${path}${extension}${hash}`;
  }
  if (file === "README.md") return getSiteLink(`/docs/index.md${hash}`, page, pages, extension);
  if (!existsSync(`${ROOT}/${file}`))
    throw new Error(`${page.file} links ${href}, which does not exist.`);
  return `${REPOSITORY}/blob/main/${file}${hash}`;
}

/** A link or picture of Markdown, or of HTML. */
const LINK = /(\]\(|\b(?:href|src|srcset)=")([^()\s"]+)(\)|")/g;

function splitKeeping(text: string, pattern: RegExp): { part: string; isMatch: boolean }[] {
  const parts: { part: string; isMatch: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push({ part: text.slice(end, match.index), isMatch: false });
    parts.push({ part: match[0], isMatch: true });
    end = match.index + match[0].length;
  }
  return [...parts, { part: text.slice(end), isMatch: false }];
}
