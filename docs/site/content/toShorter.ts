import { appendFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { transformSync } from "esbuild";

/**
 * Makes the pages a tenth smaller: short names for scopes, a class for each color of code, and small scripts
 * without their white space.
 */
export const shorterPages: AstroIntegration = {
  name: "shorter-pages",
  hooks: {
    "astro:build:done"({ dir }) {
      const folder = fileURLToPath(dir);
      const shorten = createShortener();
      for (const file of globSync("**/*.{html,css}", { cwd: folder })) {
        const text = readFileSync(`${folder}/${file}`, "utf8");
        writeFileSync(`${folder}/${file}`, minifyScripts(shorten.text(text)));
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
        // The size that the sheet has without it.
        .replaceAll(' style="--sl-icon-size: 1em;"', "")
        // The sheet colors the parts that have a style and no class.
        .replaceAll("span[style^='--']:not([class])", "span:is([style^='--'],[class^='_c'])")
        .replaceAll(
          /<span style="(--0:#\w+;--1:#\w+)">/g,
          (_, color: string) => `<span class="${nameOf(color, "c", colors)}">`,
        ),
    rules: () => [...colors].map(([color, name]) => `.${name}{${color}}`).join(""),
  };
}

/** Minifies the scripts in the HTML of a page. Those with attributes may be data, or minified. */
function minifyScripts(html: string): string {
  return html.replaceAll(
    /(?<=<script(?: aria-hidden="true")?>).+?(?=<\/script>)/gs,
    (script) => transformSync(script, { minify: true, target: "es2022" }).code,
  );
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
