import type { Rolldown } from "tsdown";

/**
 * Returns a plugin that replaces modules: the keys are import specifiers as they are written, the
 * values files. The build fails if a specifier was never imported, because then nothing was replaced.
 */
export function swapModules(files: Readonly<Record<string, string>>): Rolldown.Plugin {
  const unused = new Set(Object.keys(files));
  return {
    name: "swap-modules",
    resolveId(specifier) {
      unused.delete(specifier);
      return files[specifier];
    },
    buildEnd(error) {
      if (error || unused.size === 0) return;
      this.error(`Never imported, so not replaced: ${[...unused].join(", ")}.`);
    },
  };
}
