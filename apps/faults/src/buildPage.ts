import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Builds the page with the composers from source, and returns its files by path. */
export async function buildPage(): Promise<ReadonlyMap<string, PageFile>> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { NODE_ENV } = process.env;
  // Vitest sets it to "test", which would select React's development build.
  process.env.NODE_ENV = "production";
  const output = await build({ root, configFile: `${root}vite.config.ts` }).finally(() => {
    process.env.NODE_ENV = NODE_ENV;
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  });
  const files = new Map<string, PageFile>();
  for (const built of Array.isArray(output) ? output : [output]) {
    if (!("output" in built)) continue;
    for (const file of built.output) {
      const content = file.type === "chunk" ? file.code : file.source;
      const path = file.fileName === "index.html" ? "/" : `/${file.fileName}`;
      files.set(path, { content, type: TYPES[file.fileName.replace(/^.*\./, "")] ?? "text/plain" });
    }
  }
  return files;
}

export interface PageFile {
  type: string;
  content: string | Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};
