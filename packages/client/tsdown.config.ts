import { defineConfig, type UserConfig } from "tsdown";

const shared: UserConfig = {
  entry: "src/index.ts",
  format: "esm",
  logLevel: "warn",
  platform: "neutral",
  target: "es2022",
  unbundle: true,
  sourcemap: true,
};

const config: UserConfig[] = defineConfig([
  {
    ...shared,
    dts: { oxc: true },
    // The package also runs unbundled in a page, where there is no `process`.
    define: { "process.env.NODE_ENV": '"development"' },
  },
  {
    ...shared,
    // Bundlers choose this by the condition `production`. It has no sentences for developers.
    outDir: "dist/production",
    clean: false,
    dts: false,
    define: { "process.env.NODE_ENV": '"production"' },
  },
]);

export default config;
