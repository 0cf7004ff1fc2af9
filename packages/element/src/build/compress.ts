import { minify } from "terser";
import type { Rolldown } from "tsdown";

/**
 * Returns a plugin that compresses a script with terser, before the bundler's own minifier, which is
 * faster and inlines less. It takes 1 % off the gzipped script.
 */
export function compress(): Rolldown.Plugin {
  return {
    name: "compress",
    async renderChunk(source) {
      const { code = source, map } = await minify(source, {
        // Each pass finds what the one before has left unused.
        compress: { passes: 3 },
        ecma: 2020,
        // The bundler's minifier renames.
        mangle: false,
        sourceMap: true,
      });
      return { code, map: typeof map === "string" ? map : null };
    },
  };
}
