import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** Returns the links of a built site that lead nowhere: to no file of it, or to no id of the file. */
export function findDeadLinks(folder: string): string[] {
  const files = globSync("{*,{packages,reference}/*}.html", { cwd: folder });
  const pages = new Map(files.map((file) => [file, readHtml(`${folder}/${file}`)]));
  return [...pages].flatMap(([file, { links }]) =>
    links.filter((link) => !leadsSomewhere(link, file)).map((link) => `${file}: ${link}`),
  );

  function leadsSomewhere(link: string, from: string): boolean {
    if (/^(?:https:|mailto:|data:)/.test(link)) return true;
    const { origin, pathname, searchParams, hash } = new URL(link, `http://site.invalid/${from}`);
    if (origin !== "http://site.invalid" || link.startsWith("/")) return false;
    const target = posix.normalize(decodeURIComponent(pathname)).slice(1);
    const page = pages.get(target);
    if (page) return hash === "" || page.ids.has(decodeURIComponent(hash.slice(1)));
    const story = searchParams.get("path") ?? searchParams.get("id");
    if (story !== null) return STORY_INDEX.test(target) && hasStory(story);
    return globSync(target, { cwd: folder }).length === 1;
  }

  function hasStory(path: string): boolean {
    const index: unknown = JSON.parse(readFileSync(`${folder}/stories/index.json`, "utf8"));
    const id = path.replace(/^\/(?:docs|story)\//, "");
    return JSON.stringify(index).includes(`"id":"${id}"`);
  }
}

const STORY_INDEX = /^stories\/(?:index|iframe)\.html$/;

function readHtml(path: string): { links: string[]; ids: Set<string> } {
  // Without scripts and code.
  const html = readFileSync(path, "utf8").replaceAll(
    /<(script|style|figure|code)\b.*?<\/\1>/gs,
    "",
  );
  const read = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
  return {
    links: read(/\s(?:href|src)="([^"]*)"/g),
    ids: new Set(read(/\sid="([^"]*)"/g)),
  };
}
