import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { defineConfig, type Rolldown, type UserConfig } from "tsdown";
import { forShadow } from "./src/build/forShadow.ts";

const ENTRIES = {
  index: "src/index.ts",
  composer: "src/composer.ts",
  jsx: "src/jsx.ts",
  "locales/es-US": "src/locales/esUS.ts",
  "locales/fr-CA": "src/locales/frCA.ts",
};

/** What @shopper-chat/react imports as React. */
const IN_PLACE_OF_REACT = {
  react: resolve("./src/runtime/react/react.ts"),
  "react/jsx-runtime": resolve("./src/runtime/react/jsxRuntime.ts"),
  "react-dom/client": resolve("./src/runtime/react/createRoot.ts"),
};

/** What @shopper-chat/react has for a page's own react-query, and for a client that a page makes. */
const WITHOUT_PAGES_OWN = {
  "@tanstack/react-query": resolve("./src/runtime/queries/reactQuery.ts"),
  "./truthfulResult.js": resolve("./src/runtime/withoutMutations.ts"),
  "./useMadeOnce.js": resolve("./src/runtime/withoutGivenClient.ts"),
};

/** What a composer alone has no use for. */
const WITHOUT_CONVERSATION = {
  "@tanstack/react-query": resolve("./src/runtime/withoutQueries.ts"),
  "../provider/useQueryClientOrThrow.js": resolve("./src/runtime/withoutQueries.ts"),
  "./createReading.js": resolve("./src/runtime/withoutReading.ts"),
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
    // React's own are the page's.
    deps: {
      alwaysBundle: [/./],
      dts: { alwaysBundle: [/^@shopper-chat\//], neverBundle: ["react"] },
    },
    dts: { oxc: true, emitDtsOnly: true },
    // Else the types would import React's for nothing.
    treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
  },
  // One by one: a page includes one file, and it has everything inside.
  ...Object.entries(ENTRIES).map(
    ([name, file]): UserConfig => ({
      ...shared,
      entry: { [name]: file },
      minify: true,
      sourcemap: true,
      dts: false,
      define: { "process.env.NODE_ENV": '"production"' },
      deps: { alwaysBundle: [/./] },
      plugins: [
        inPlaceOf({
          ...IN_PLACE_OF_REACT,
          ...WITHOUT_PAGES_OWN,
          ...(name === "composer" && WITHOUT_CONVERSATION),
        }),
        styleText(),
      ],
      inputOptions: {
        // It warns of "use client", which means nothing in one bundle.
        onLog(level, log, report) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
        },
      },
    }),
  ),
]);

export default config;

/** Lets the packages have another module than the one that they ask for. */
function inPlaceOf(modules: Record<string, string>): Rolldown.Plugin {
  return {
    name: "in-place-of",
    resolveId: (id) => modules[id],
  };
}

/** A sheet as text, for a shadow root to adopt. */
function styleText(): Rolldown.Plugin {
  return {
    name: "style-text",
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
