import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";

/** The root of the repository. The paths of pages begin there. */
export const ROOT: string = resolve(import.meta.dirname, "../../..");

/** The sections of the sidebar, in its order. */
export const SECTIONS = [
  "Start",
  "Decide",
  "Backend",
  "Build",
  "Test",
  "Go live",
  "Help",
  "Reference",
  "Packages",
  "Contributors",
] as const;

/**
 * Reads every page of the site: the Markdown files of `docs/`, and the README of each package. Each page
 * has its first heading as its title. A file in `docs/` has its place in the front matter: `section`, and
 * `order` within the section.
 *
 * @throws An Error that names the file, if a page has no title or no section.
 */
export function readPages(): Page[] {
  const files = globSync(
    ["docs/*.md", "docs/reference/*.md", "docs/decisions/README.md", "packages/*/README.md"],
    {
      cwd: ROOT,
    },
  );
  return files
    .map(readPage)
    .toSorted((one, other) => one.order - other.order || one.file.localeCompare(other.file));
}

export interface Page {
  /** The file, from the repository's root. */
  file: string;
  /** The address on the site, without `.html`. */
  id: string;
  title: string;
  /** The `description` of the front matter, or the first sentences as plain text. */
  description: string;
  section: Section;
  order: number;
  /** The Markdown below the title. */
  text: string;
}

type Section = (typeof SECTIONS)[number];

/** Reads one page. `file` is the path from the repository's root. */
function readPage(file: string): Page {
  const source = readFileSync(`${ROOT}/${file}`, "utf8");
  const [, frontMatter = "", markdown = ""] =
    /^(?:---\n(.*?)\n---\n)?(.*)$/s.exec(source.replaceAll("\r\n", "\n")) ?? [];
  const given = readFrontMatter(frontMatter);
  const [heading, title] = /^# (.+)\n/m.exec(markdown) ?? [];
  if (heading === undefined || title === undefined) throw new Error(`${file} has no "# Title".`);
  const text = markdown.slice(markdown.indexOf(heading) + heading.length).trim();
  const section = given.section ?? sectionOfFolder(file);
  if (!isSection(section)) {
    throw new Error(
      `${file} needs a section in its front matter, for example "section: Build". There are: ${SECTIONS.join(", ")}.`,
    );
  }
  return {
    file,
    id: toId(file),
    title: toPlainText(title),
    description: given.description ?? toSummary(toPlainText(getFirstParagraph(text))),
    section,
    order: given.order ?? 1000,
    text,
  };
}

interface FrontMatter {
  section?: string;
  order?: number;
  description?: string;
}

function readFrontMatter(yaml: string): FrontMatter {
  const values: unknown = parse(yaml);
  if (typeof values !== "object" || values === null) return {};
  return {
    ...("section" in values && { section: String(values.section) }),
    ...("order" in values && { order: Number(values.order) }),
    ...("description" in values && { description: String(values.description) }),
  };
}

function sectionOfFolder(file: string): string | undefined {
  if (file.startsWith("packages/")) return "Packages";
  if (file.startsWith("docs/reference/")) return "Reference";
  if (file.startsWith("docs/decisions/")) return "Contributors";
  return undefined;
}

function isSection(name: string | undefined): name is Section {
  return SECTIONS.some((section) => section === name);
}

function toId(file: string): string {
  return file
    .replace(/^docs\//, "")
    .replace(/\.md$/, "")
    .replace(/\/README$/, "");
}

function getFirstParagraph(text: string): string {
  const blocks = text.split(/\n{2,}/);
  return blocks.find((block) => /^(?!```)[\p{L}*`[]/u.test(block)) ?? "";
}

/** Returns the first sentences, as far as a search engine shows them. */
function toSummary(text: string): string {
  const [first = "", ...others] = text.split(/(?<=[.!?]) /);
  return others.reduce((sum, sentence) => {
    const longer = `${sum} ${sentence}`;
    return longer.length > MAX_SUMMARY_LENGTH ? sum : longer;
  }, first);
}

const MAX_SUMMARY_LENGTH = 160;

function toPlainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[`*]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
