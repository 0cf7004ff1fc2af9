import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The host of each section. */
const SECTIONS: Readonly<Record<string, string>> = {
  "Next.js, Pages Router": "next-pages",
  Astro: "astro-7",
  Vue: "vue-3",
  Svelte: "svelte-5",
  Angular: "angular-22",
  "React 17, or react-query 4": "vite-react-17",
};

const text = readFileSync(`${import.meta.dirname}/../../../docs/frameworks.md`, "utf8");

it.each(Object.entries(SECTIONS))("docs/frameworks.md shows %s as it is tried", (title, host) => {
  const [, section = ""] = text.split(`\n## ${title}\n`);
  const [own = ""] = section.split("\n## ");
  const snippets = [...own.matchAll(/^```\w+ title="([^"]+)"\n(.*?)^```/gms)];
  expect(snippets.length).toBeGreaterThan(0);
  for (const [, file, code] of snippets) {
    expect(code).toBe(readFileSync(`${import.meta.dirname}/../hosts/${host}/${file}`, "utf8"));
  }
});
