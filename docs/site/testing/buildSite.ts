import { execFile } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { transformSync } from "esbuild";

const ROOT = `${import.meta.dirname}/../../..`;
const run = promisify(execFile);

/**
 * Builds the pages, and the stories below them in `stories/`, into a new folder. With SITE_FOLDER in the
 * environment it takes the site that was built there.
 */
export async function buildSite(): Promise<BuiltSite> {
  if (process.env.SITE_FOLDER) return { ...toBuiltSite(process.env.SITE_FOLDER), remove() {} };
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-site-"));
  const stories = await buildStories();
  await run("node_modules/.bin/astro", ["build", "--silent", "--outDir", folder], {
    cwd: `${ROOT}/docs/site`,
    env: { ...forProduction(process.env), ASTRO_TELEMETRY_DISABLED: "1" },
    timeout: 220_000,
  });
  for (const file of UNUSED_BY_SEARCH) rmSync(`${folder}/pagefind/${file}`);
  for (const file of ["pagefind.js", "pagefind-worker.js"]) minify(`${folder}/pagefind/${file}`);
  for (const file of UNMINIFIED) minify(`${stories.folder}/${file}`);
  // Storybook uses the copies in sb-common-assets.
  for (const font of globSync(`${stories.folder}/*.woff2`)) rmSync(font);
  removeItalics(stories.folder);
  cpSync(stories.folder, `${folder}/stories`, { recursive: true });
  stories.remove();
  return toBuiltSite(folder);
}

/** Other user interfaces of Pagefind, and other languages. The pages bundle the one that they show. */
const UNUSED_BY_SEARCH = [
  "pagefind-highlight.js",
  "wasm.unknown.pagefind",
  "pagefind-component-ui.css",
  "pagefind-component-ui.js",
  "pagefind-modular-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-ui.css",
  "pagefind-ui.js",
];

/** Scripts that Storybook ships with all their white space: 4.6 MB, minified 2.8. */
const UNMINIFIED = ["sb-manager/globals-runtime.js", "sb-manager/runtime.js"];

function minify(file: string): void {
  const { code } = transformSync(readFileSync(file, "utf8"), { minify: true, target: "es2022" });
  writeFileSync(file, code);
}

/** Removes two fonts of 100 kB: browsers slant the upright ones for the few words in italics. */
function removeItalics(folder: string): void {
  for (const font of globSync(`${folder}/sb-common-assets/*italic.woff2`)) rmSync(font);
  for (const page of ["index.html", "iframe.html"]) {
    const html = readFileSync(`${folder}/${page}`, "utf8");
    writeFileSync(
      `${folder}/${page}`,
      html.replaceAll(/@font-face\s*\{[^}]*-italic\.woff2[^}]*\}/g, ""),
    );
  }
}

/** Without what Vitest sets for itself, which would build for development, under its base. */
function forProduction(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { BASE_URL: _base, DEV: _dev, MODE: _mode, PROD: _prod, SSR: _ssr, ...others } = env;
  return { ...others, NODE_ENV: "production" };
}

/** Builds the stories alone, into a new folder. */
export async function buildStories(): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-stories-"));
  await run("storybook", ["build", "--quiet", "--output-dir", folder], {
    cwd: ROOT,
    env: forProduction(process.env),
    timeout: 220_000,
  });
  return toBuiltSite(folder);
}

export interface BuiltSite {
  folder: string;
  /** The size of all its files. */
  bytes: number;
  remove: () => void;
}

function toBuiltSite(folder: string): BuiltSite {
  return {
    folder,
    bytes: readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => statSync(join(folder, file)))
      .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
