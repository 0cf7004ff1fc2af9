import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { packPackages } from "../tarballs/packPackages.ts";
import { unpackPackages } from "../tarballs/unpackPackages.ts";
import type { ImportShape } from "./shapes.ts";

/**
 * Bundles each import as a page's own build would, from the packed tarballs, minified, with react,
 * react-dom and react-query left out; a script is taken as it is. The packages have to be built.
 */
export async function bundleFromTarballs(shapes: readonly ImportShape[]): Promise<Bundle[]> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(`${CACHE}/shopper-chat-sizes-`);
  try {
    unpackPackages(packPackages(`${folder}/packed`), folder);
    return await Promise.all(shapes.map((shape) => bundle(shape, folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Bundle {
  /** The bundle itself. */
  text: string;
  /** Its bytes, gzipped. */
  size: number;
  /** Each module that has a part in it, as `react/dist/send/useLatest.js`; none of a script's. */
  modules: string[];
}

const CACHE = `${import.meta.dirname}/../../node_modules/.cache`;

async function bundle(shape: ImportShape, folder: string): Promise<Bundle> {
  if (shape.script !== undefined) {
    const contents = readFileSync(`${folder}/node_modules/${shape.script}`);
    return {
      text: contents.toString(),
      size: gzipSync(contents, { level: 9 }).length,
      modules: [],
    };
  }
  const { code, loader = "js" } = shape;
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, loader, resolveDir: folder },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    target: "es2022",
    external: ["react", "react-dom", "react/jsx-runtime", "@tanstack/react-query"],
    // "use client" means nothing in a bundle without server components.
    logOverride: { "unsupported-directive": "silent" },
    metafile: true,
    write: false,
  });
  const [file] = outputFiles;
  const [output] = Object.values(metafile.outputs);
  if (!file || !output) throw new Error(`Nothing came of ${code}`);
  return {
    text: file.text,
    size: gzipSync(file.contents, { level: 9 }).length,
    modules: Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => path.split("@shopper-chat/").slice(1)),
  };
}
