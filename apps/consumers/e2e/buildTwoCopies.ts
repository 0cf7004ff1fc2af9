import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packPackages, type Tarball } from "../../../tooling/tarballs/packPackages.ts";
import { unpackPackages } from "../../../tooling/tarballs/unpackPackages.ts";

/**
 * Builds two pages with two copies of the library and of react-query, from the packed tarballs:
 * `separate` with two scripts that have a React each, and `mixed` with one script and one React, which
 * is a development build because only those explain misuse. Returns the folder of each, for
 * `startStaticHost`.
 */
export async function buildTwoCopies(): Promise<TwoCopies> {
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-two-copies-"));
  const otherTeam = `${folder}/node_modules/other-team`;
  const tarballs = packPackages(`${folder}/packed`);
  for (const place of [folder, otherTeam]) installCopy(tarballs, place);
  writeFileSync(
    `${otherTeam}/index.js`,
    'export * from "@shopper-chat/react"; export * from "@tanstack/react-query";',
  );
  const separate = `${folder}/separate`;
  const mixed = `${folder}/mixed`;
  await bundle(folder, "separate.tsx", `${separate}/dist/one.js`, "production");
  cpSync(`${separate}/dist/one.js`, `${separate}/dist/other.js`);
  await bundle(folder, "mixed.tsx", `${mixed}/dist/mixed.js`, "development");
  writeFileSync(
    `${separate}/dist/index.html`,
    `${HEAD}<div id="one"></div><div id="other"></div>
      <script src="/one.js"></script>
      <script src="/other.js"></script>`,
  );
  writeFileSync(
    `${mixed}/dist/index.html`,
    `${HEAD}<div id="root"></div><script src="/mixed.js"></script>`,
  );
  return { folder, separate, mixed };
}

/** Installs the packages and a react-query in `place`, with the pages to build beside them. */
export function installCopy(tarballs: readonly Tarball[], place: string): void {
  unpackPackages(tarballs, place);
  for (const name of ["react-query", "query-core"]) {
    cpSync(folderOf(`@tanstack/${name}`), `${place}/node_modules/@tanstack/${name}`, {
      recursive: true,
    });
  }
  cpSync(PAGES, `${place}/pages`, { recursive: true });
}

interface TwoCopies {
  /** The folder of everything, to be removed. */
  folder: string;
  separate: string;
  mixed: string;
}

const PAGES = `${import.meta.dirname}/pages`;
export const HEAD = '<!doctype html><title>Your order</title><link rel="icon" href="data:,">';

/** Bundles a page with the packages that are installed in `folder`. */
export async function bundle(
  folder: string,
  entry: string,
  outfile: string,
  mode: "development" | "production",
): Promise<void> {
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [`${folder}/pages/${entry}`],
    outfile,
    bundle: true,
    jsx: "automatic",
    target: "es2022",
    conditions: ["module", mode],
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    // The React of this workspace; each script has one.
    nodePaths: [`${import.meta.dirname}/../node_modules`],
    logOverride: { "unsupported-directive": "silent" },
  });
}

/** The folder of a package that react-query can load. */
function folderOf(name: string): string {
  const from = import.meta.resolve("@tanstack/react-query");
  const file = fileURLToPath(import.meta.resolve(name, from));
  return file.slice(0, file.lastIndexOf("/build/"));
}
