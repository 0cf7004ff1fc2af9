import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import type { ContestantEntry } from "../contestants.ts";
import { BENCH } from "./folders.ts";

/**
 * Measures what a contestant adds to a page with React and react-query: minified and gzipped, with the few
 * lines that mount it. Lazily loaded code, fonts and pictures are not counted.
 */
export async function weigh({ file }: ContestantEntry): Promise<Weight> {
  const { metafile, outputFiles } = await build({
    entryPoints: [`${BENCH}/${file}`],
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: `${BENCH}/dist/weigh`,
    define: { "process.env.NODE_ENV": '"production"' },
    external: ["react", "react-dom", "react-dom/client", "react/jsx-runtime", QUERY, ...ASSETS],
    logLevel: "silent",
    metafile: true,
    write: false,
  });
  const loaded = loadedAtOnce(metafile);
  const contents = (ending: string) =>
    outputFiles
      .filter(({ path }) => path.endsWith(ending) && loaded.some((output) => path.endsWith(output)))
      .map((output) => gzipSync(output.contents, { level: 9 }).length)
      .reduce((sum, bytes) => sum + bytes, 0);
  return { js: contents(".js"), css: contents(".css") };
}

export interface Weight {
  /** The size, in bytes. */
  js: number;
  css: number;
}

const QUERY = "@tanstack/react-query";
const ASSETS = ["woff", "woff2", "ttf", "eot", "svg", "png"].map((ending) => `*.${ending}`);

/** The entry, its style sheet and its static imports. */
function loadedAtOnce({ outputs }: Metafile): string[] {
  const [entry] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint) ?? [];
  const loaded = new Set<string>(entry ? [entry] : []);
  for (const path of loaded) {
    const output = outputs[path];
    if (output?.cssBundle) loaded.add(output.cssBundle);
    for (const { kind, path: imported, external } of output?.imports ?? []) {
      if (kind === "import-statement" && !external) loaded.add(imported);
    }
  }
  return [...loaded];
}
