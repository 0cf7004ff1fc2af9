import { appendFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Makes the pages a tenth smaller: short names for scopes, and a class for each color of code. */
export const shorterPages: AstroIntegration = {
  name: "shorter-pages",
  hooks: {
    "astro:build:done"({ dir }) {
      const folder = fileURLToPath(dir);
      const shorten = createShortener();
      for (const file of globSync("**/*.{html,css}", { cwd: folder })) {
        const text = readFileSync(`${folder}/${file}`, "utf8");
        writeFileSync(`${folder}/${file}`, shorten.text(text));
      }
      const [codeSheet = ""] = globSync("_astro/ec.*.css", { cwd: folder });
      appendFileSync(`${folder}/${codeSheet}`, shorten.rules());
    },
  },
};

/** Creates a shortener of a site: the same name has the same short name in all its files. */
export function createShortener(): Shortener {
  const scopes = new Map<string, string>();
  const colors = new Map<string, string>();
  return {
    text: (text) =>
      text
        .replaceAll(/\bastro-[a-z0-9]{8}\b/g, (scope) => nameOf(scope, "s", scopes))
        // The sheet colors the parts that have a style and no class.
        .replaceAll("span[style^='--']:not([class])", "span:is([style^='--'],[class^='_c'])")
        .replaceAll(
          /<span style="(--0:#\w+;--1:#\w+)">/g,
          (_, color: string) => `<span class="${nameOf(color, "c", colors)}">`,
        ),
    rules: () => [...colors].map(([color, name]) => `.${name}{${color}}`).join(""),
  };
}

export interface Shortener {
  /** Shortens a file of HTML or CSS. */
  text: (text: string) => string;
  /** Returns the rules of the classes that are in the files so far. */
  rules: () => string;
}

function nameOf(long: string, prefix: string, names: Map<string, string>): string {
  const name = names.get(long) ?? `_${prefix}${names.size}`;
  names.set(long, name);
  return name;
}
