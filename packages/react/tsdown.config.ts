import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  // Each locale and each opt-in feature is its own entry, so a page only loads what it imports.
  entry: [
    "src/index.ts",
    "src/strings/locales/{enCA,enUS,esUS,frCA}{,Composer}.ts",
    "src/persistence/index.ts",
    "src/composer/quick-replies.ts",
  ],
  format: "esm",
  logLevel: "warn",
  platform: "neutral",
  target: "es2022",
  // One file for each module: bundling would drop "use client".
  unbundle: true,
  sourcemap: true,
  dts: { oxc: true },
  // Into the root of the package, where resolvers without `exports` look for them.
  copy: { from: "src/*.css{,.d.ts}", to: "." },
  inputOptions: {
    // The bundler warns of "use client", which stays where it is because nothing is bundled.
    onLog(level, log, report) {
      if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
    },
  },
});

export default config;
