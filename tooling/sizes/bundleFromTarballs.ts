import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { build as viteBuild } from "vite";
import { packPackages } from "../tarballs/packPackages.ts";
import { unpackPackages } from "../tarballs/unpackPackages.ts";
import type { ImportShape } from "./shapes.ts";

/**
 * Bundles and minifies each import as an app's build does, from the packed tarballs, without react,
 * react-dom and react-query, and without chunks that load later. A script is read as it is. The
 * packages must be built.
 */
export async function bundleFromTarballs(
  shapes: readonly ImportShape[],
  minifier: Minifier = "esbuild",
): Promise<Bundle[]> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(`${CACHE}/shopper-chat-sizes-`);
  try {
    unpackPackages(packPackages(`${folder}/packed`), folder);
    const bundle = minifier === "oxc" ? bundleWithVite : bundleWithEsbuild;
    return await Promise.all(
      shapes.map(async (shape) =>
        shape.script === undefined ? bundle(shape, folder) : readScript(shape, folder),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Bundle {
  /** The code of the bundle. */
  text: string;
  /** Its gzipped size, in bytes. */
  size: number;
  /** The modules in the bundle, such as `react/dist/send/useSendShopperMessage.js`. Empty for a script. */
  modules: string[];
}

const EXTERNAL = ["react", "react-dom", "react/jsx-runtime", "@tanstack/react-query"];
const CACHE = `${import.meta.dirname}/../../node_modules/.cache`;

type Minifier = "esbuild" | "oxc";
type Script = Extract<ImportShape, { script: string }>;
type Import = Exclude<ImportShape, Script>;

function readScript({ script }: Script, folder: string): Bundle {
  const contents = readFileSync(`${folder}/node_modules/${script}`);
  return { text: contents.toString(), size: getGzippedSize(contents), modules: [] };
}

function getGzippedSize(contents: string | Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length;
}

/** Bundles as Vite 8 does, whose minifier is oxc. */
async function bundleWithVite(shape: Import, folder: string): Promise<Bundle> {
  const { code, loader = "js" } = shape;
  const entry = `${folder}/entry-${randomUUID()}.${loader}`;
  writeFileSync(entry, code);
  const output = await viteBuild({
    root: folder,
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: {
        input: entry,
        external: EXTERNAL,
        preserveEntrySignatures: "strict",
        onLog: () => {},
      },
    },
  });
  const files = [output].flat().flatMap((each) => ("output" in each ? each.output : []));
  const chunks = new Map(
    files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])),
  );
  const first = [...chunks.values()].find(({ isEntry }) => isEntry)?.fileName ?? "";
  const texts =
    loader === "js"
      ? getLoadedAtOnce(first, (name) => chunks.get(name)?.imports ?? []).map(
          (name) => chunks.get(name)?.code ?? "",
        )
      : files.flatMap((file) => (file.type === "asset" ? [String(file.source)] : []));
  return { text: texts.join(""), size: getGzippedSize(texts.join("")), modules: [] };
}

async function bundleWithEsbuild(shape: Import, folder: string): Promise<Bundle> {
  const { code, loader = "js" } = shape;
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, loader, resolveDir: folder },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    target: "es2022",
    // The package of the client has a build without sentences for developers.
    conditions: ["production"],
    external: EXTERNAL,
    plugins: [LEAVE_OUT_LATER_CHUNKS],
    // The directive "use client" has no effect in a bundle without server components.
    logOverride: { "unsupported-directive": "silent" },
    metafile: true,
    absWorkingDir: folder,
    outfile: `${folder}/out.${loader}`,
    write: false,
  });
  const text = outputFiles.map((file) => file.text).join("");
  return {
    text,
    size: getGzippedSize(text),
    modules: Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => path.split("@shopper-chat/").slice(1)),
  };
}

/** What the app loads later is no part of the bundle. What both need is, as other bundlers do it. */
const LEAVE_OUT_LATER_CHUNKS: Plugin = {
  name: "leave-out-later-chunks",
  setup(building) {
    building.onResolve({ filter: /^/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

/** Returns the names of a chunk and of all that load with it. */
function getLoadedAtOnce(first: string, getImports: (name: string) => string[]): string[] {
  const names = new Set([first]);
  for (const name of names) for (const each of getImports(name)) names.add(each);
  return [...names];
}
