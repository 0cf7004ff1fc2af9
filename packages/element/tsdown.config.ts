import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { defineConfig, type Rolldown, type UserConfig } from "tsdown";
import { compress } from "./src/build/compress.ts";
import { forShadow } from "./src/build/forShadow.ts";
import { importEagerly } from "./src/build/importEagerly.ts";
import { swapModules } from "./src/build/swapModules.ts";

const ENTRIES = {
  index: "src/index.ts",
  composer: "src/composer.ts",
  jsx: "src/jsx.ts",
  vue: "src/vue.ts",
  "locales/es-US": "src/locales/esUS.ts",
  "locales/fr-CA": "src/locales/frCA.ts",
};

const PREACT = {
  react: resolve("preact/compat"),
  "react/jsx-runtime": resolve("preact/jsx-runtime"),
  "react-dom/client": resolve("preact/compat/client"),
};

const WITHOUT_MUTATIONS = resolve("./src/pageQueryClientWithoutMutations.tsx");
const WITHOUT_UNUSED_QUERIES = resolve("./src/withoutUnusedQueries.ts");
const WITHOUT_REACT_QUERY = resolve("./src/pageQueryClientWithoutReactQuery.tsx");

/** The modules that each script replaces, as they are imported: from the same folder and from others. */
const SWAPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  index: {
    ...PREACT,
    "./pageQueryClient.js": WITHOUT_MUTATIONS,
    "../provider/pageQueryClient.js": WITHOUT_MUTATIONS,
    "./infiniteQueryBehavior.js": WITHOUT_UNUSED_QUERIES,
    "./mutationCache.js": WITHOUT_UNUSED_QUERIES,
  },
  composer: {
    ...PREACT,
    "./pageQueryClient.js": WITHOUT_REACT_QUERY,
    "../provider/pageQueryClient.js": WITHOUT_REACT_QUERY,
  },
};

const shared: UserConfig = {
  format: "esm",
  logLevel: "warn",
  platform: "browser",
  target: "es2022",
  // The builds write into the same folder.
  clean: false,
};

const config: UserConfig[] = defineConfig([
  {
    ...shared,
    entry: ENTRIES,
    clean: true,
    // The page has React's or Vue's types.
    deps: {
      alwaysBundle: [/./],
      dts: { alwaysBundle: [/^@shopper-chat\//], neverBundle: ["react", "vue"] },
    },
    dts: { oxc: true, emitDtsOnly: true },
    // Without it the types would import React's without using them.
    treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
  },
  // One by one, because a page includes a single file.
  ...Object.entries(ENTRIES).map(
    ([name, file]): UserConfig => ({
      ...shared,
      entry: { [name]: file },
      // Runs as a module and as a classic script, which tag managers and RequireJS insert.
      format: "iife",
      outputOptions: {
        entryFileNames: "[name].js",
        // Bundlers read the comments that mark calls as pure, and nothing bundles a script.
        comments: { annotation: false },
      },
      minify: true,
      sourcemap: true,
      dts: false,
      define: { "process.env.NODE_ENV": '"production"' },
      deps: { alwaysBundle: [/./] },
      plugins: [
        swapModules(SWAPS[name] ?? {}),
        ...(name in SWAPS ? [importEagerly("./PhotoViewer.js", "PhotoViewer")] : []),
        inlineStyles(),
        compress(),
      ],
      inputOptions: {
        // Prototype.js and MooTools replace it; the bundled libraries use it on a Set.
        transform: { inject: { "Array.from": [resolve("./src/build/arrayFrom.ts"), "arrayFrom"] } },
        // Without the client's sentences for developers; the elements report their own.
        resolve: { conditionNames: ["production", "import", "browser", "default"] },
        // The bundler warns of "use client", which has no effect in a script.
        onLog(level, log, report) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
        },
      },
    }),
  ),
]);

export default config;

/** Returns a plugin that imports a sheet as text, which a shadow root adopts. */
function inlineStyles(): Rolldown.Plugin {
  return {
    name: "inline-styles",
    resolveId: (id) =>
      id.endsWith(".css?inline") ? `\0${resolve(id.replace("?inline", ""))}.js` : null,
    async load(id) {
      if (!id.endsWith(".css.js")) return null;
      const css = await readFile(id.slice(1, -".js".length), "utf8");
      const { code } = await transform(forShadow(css), {
        loader: "css",
        minify: true,
        target: "chrome125",
      });
      return `export default ${JSON.stringify(code.trim())};`;
    },
  };
}

function resolve(id: string): string {
  return fileURLToPath(import.meta.resolve(id));
}
