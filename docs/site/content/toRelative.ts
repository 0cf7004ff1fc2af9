import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** The base that Astro builds with. No file of the site has it in the end. */
export const BASE = "/@site-base@/";

/** Makes every address of the built site relative, so that it works under any path of any host. */
export const relativeAddresses: AstroIntegration = {
  name: "relative-addresses",
  hooks: {
    "astro:build:done"({ dir }) {
      const folder = fileURLToPath(dir);
      for (const file of globSync("**/*.{html,js,css}", { cwd: folder })) {
        const text = readFileSync(`${folder}/${file}`, "utf8");
        const relative = toRelative(text, file);
        if (relative !== text) writeFileSync(`${folder}/${file}`, relative);
      }
    },
  },
};

/** Replaces the base in one file. `file` is the path from the site's root. */
export function toRelative(text: string, file: string): string {
  const up = "../".repeat(file.split("/").length - 1) || "./";
  if (!file.endsWith(".js")) return text.replaceAll(BASE, up);
  return text.replaceAll(
    BASE_STRING,
    (_, quote: string, path: string) =>
      `(new URL(${quote}${up}${path}${quote},import.meta.url).pathname)`,
  );
}

/** A string of JavaScript that begins with the base. */
const BASE_STRING = new RegExp(`(["'\`])${BASE}([^"'\`]*)\\1`, "g");
