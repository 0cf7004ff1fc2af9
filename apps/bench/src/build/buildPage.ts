import { build, type Plugin } from "vite";
import type { ContestantEntry } from "../contestants.ts";
import { BENCH, PAGES } from "./folders.ts";

/**
 * Builds a page for production with one contestant, as a storefront ships it. All contestants use the same
 * React and react-query, even if their folder contains others.
 */
export async function buildPage({ name, file }: ContestantEntry): Promise<void> {
  await build({
    configFile: false,
    root: BENCH,
    base: "./",
    mode: "production",
    logLevel: "silent",
    resolve: { dedupe: ["react", "react-dom", "@tanstack/react-query"] },
    plugins: [contestantIn(`${BENCH}/${file}`)],
    build: {
      outDir: `${PAGES}/${name}`,
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: { onLog: () => undefined },
    },
  });
}

function contestantIn(path: string): Plugin {
  return {
    name: "contestant",
    enforce: "pre",
    resolveId: (_id, importer) => (importer?.endsWith("/src/page/onThisPage.ts") ? path : null),
  };
}
