import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { defineConfig, type Rolldown, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: ["src/index.ts", "src/jsx.ts"],
  format: "esm",
  logLevel: "warn",
  platform: "browser",
  target: "es2022",
  minify: true,
  sourcemap: true,
  define: { "process.env.NODE_ENV": '"production"' },
  // A page has none of them: everything is inside. Types for TSX are React's own.
  deps: {
    alwaysBundle: [/./],
    dts: { alwaysBundle: [/^@shopper-chat\//], neverBundle: ["react"] },
  },
  dts: { oxc: true },
  // Else the types would import React's for nothing.
  treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
  plugins: [preactForReact(), styleText()],
  inputOptions: {
    // It warns of "use client", which means nothing in one bundle.
    onLog(level, log, report) {
      if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
    },
  },
});

export default config;

/** What @shopper-chat/react and react-query import as React. */
function preactForReact(): Rolldown.Plugin {
  const modules: Record<string, string> = {
    react: "preact/compat",
    "react/jsx-runtime": "preact/compat/jsx-runtime",
    "react-dom": "preact/compat",
    "react-dom/client": "preact/compat/client",
  };
  return {
    name: "preact-for-react",
    resolveId(id, importer) {
      const found = modules[id];
      const isCode = importer !== undefined && !/\.d\.[cm]?ts(\?|$)|\.ts\?dts/.test(importer);
      return found && isCode ? fileURLToPath(import.meta.resolve(found)) : null;
    },
  };
}

/** A sheet as text, for a shadow root to adopt. */
function styleText(): Rolldown.Plugin {
  return {
    name: "style-text",
    resolveId: (id) =>
      id.endsWith(".css?inline")
        ? `\0${fileURLToPath(import.meta.resolve(id.replace("?inline", "")))}.js`
        : null,
    async load(id) {
      if (!id.endsWith(".css.js")) return null;
      const css = await readFile(id.slice(1, -".js".length), "utf8");
      const { code } = await transform(css, { loader: "css", minify: true, target: "chrome125" });
      return `export default ${JSON.stringify(code.trim())};`;
    },
  };
}
