import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

const FILES = globSync(["*.md", "docs/**/*.{md,mdx}", "{packages,apps}/*/*.md"], { cwd: ROOT });

it.each(FILES)("%s links to nothing that is not there", (file) => {
  const targets = linksOf(readFileSync(`${ROOT}/${file}`, "utf8"));
  expect(targets.filter((target) => !leadsSomewhere(target, file))).toEqual([]);
});

it("looks at all of them", () => {
  const links = FILES.flatMap((file) => linksOf(readFileSync(`${ROOT}/${file}`, "utf8")));
  expect(FILES.length).toBeGreaterThan(40);
  expect(links.length).toBeGreaterThan(100);
});

/** The targets of links and pictures, in Markdown and in HTML, outside of code. */
function linksOf(text: string): string[] {
  const prose = text.replaceAll(/^(```+).*?^\1/gms, "").replaceAll(/`[^`]*`/g, "");
  const links = prose.matchAll(/\]\(([^()\s]+)\)|\b(?:href|src|srcset)="([^"]+)"/g);
  return [...links].map(([, inMarkdown, inHtml]) => inMarkdown ?? inHtml ?? "");
}

function leadsSomewhere(target: string, from: string): boolean {
  // Of the web, only what is ours can be told; pages of the built site are visited by its own test.
  if (/^(https?:|\?path=)/.test(target)) return true;
  const [path = "", anchor] = target.split("#");
  const found = resolve(ROOT, path ? dirname(from) : from, path);
  if (relative(ROOT, found).startsWith("..") || !existsSync(found)) return false;
  return anchor === undefined || anchorsOf(found).includes(anchor);
}

/** The anchors that a reader of Markdown makes of its headings, as GitHub does. */
function anchorsOf(path: string): string[] {
  const file = statSync(path).isDirectory() ? `${path}/README.md` : path;
  const headings = readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
