import type { Rolldown } from "tsdown";

/**
 * Returns a plugin that turns `import("specifier")` into an import of `name`, because a script is one
 * file. For a dynamic import in one file, the bundler would make every module that both sides use run
 * on demand, and would keep the exports that nothing uses. The build fails if there is no such import.
 */
export function importEagerly(specifier: string, name: string): Rolldown.Plugin {
  const dynamicImport = `import("${specifier}")`;
  let isFound = false;
  return {
    name: "import-eagerly",
    transform(code) {
      if (!code.includes(dynamicImport)) return null;
      isFound = true;
      return {
        // The import is the last line, so that the lines of the source map stay right.
        code: `${code.replace(dynamicImport, `Promise.resolve({ ${name} })`)}\nimport { ${name} } from "${specifier}";\n`,
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && !isFound) this.error(`Never found, so not replaced: ${dynamicImport}.`);
    },
  };
}
