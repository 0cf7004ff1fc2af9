import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

const FILES = globSync(["*.md", "docs/**/*.md", "{packages,apps}/*/*.md"], { cwd: ROOT });

it.each(FILES)("%s has only links to files and headings that exist", (file) => {
  const targets = getLinks(readFileSync(`${ROOT}/${file}`, "utf8"));
  expect(targets.filter((target) => !leadsSomewhere(target, file))).toEqual([]);
});

it("covers all documents", () => {
  const links = FILES.flatMap((file) => getLinks(readFileSync(`${ROOT}/${file}`, "utf8")));
  expect(FILES.length).toBeGreaterThan(40);
  expect(links.length).toBeGreaterThan(100);
});

/** A file or folder of this repository on the web. */
const REPOSITORY = /^https:\/\/github\.com\/shopper-chat\/shopper-chat\/(?:blob|tree)\/main\/(.*)$/;

/** The targets of links and pictures, in Markdown and in HTML, outside of code. */
function getLinks(text: string): string[] {
  const prose = text.replaceAll(/^(```+).*?^\1/gms, "").replaceAll(/`[^`]*`/g, "");
  const links = prose.matchAll(/\]\(([^()\s]+)\)|\b(?:href|src|srcset)="([^"]+)"/g);
  return [...links].map(([, inMarkdown, inHtml]) => inMarkdown ?? inHtml ?? "");
}

it.each(FILES.filter((file) => file.startsWith("packages/")))(
  "%s has only absolute links, because a registry shows it too",
  (file) => {
    const targets = getLinks(readFileSync(`${ROOT}/${file}`, "utf8"));
    expect(targets.filter((target) => !/^(https:|#)/.test(target))).toEqual([]);
  },
);

function leadsSomewhere(target: string, from: string): boolean {
  const inRepository = REPOSITORY.exec(target)?.[1];
  // Other links to the web are not followed.
  if (inRepository === undefined && /^https?:/.test(target)) return true;
  const [path = "", anchor] = (inRepository ?? target).split("#");
  const folder = inRepository === undefined ? (path ? dirname(from) : from) : "";
  const found = resolve(ROOT, folder, path);
  if (relative(ROOT, found).startsWith("..") || !existsSync(found)) return false;
  return anchor === undefined || getAnchors(found).includes(anchor);
}

/** The anchors of a file's headings, as GitHub generates them. */
function getAnchors(path: string): string[] {
  const file = statSync(path).isDirectory() ? `${path}/README.md` : path;
  const headings = readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
