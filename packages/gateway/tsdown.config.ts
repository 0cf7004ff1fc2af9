import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: ["src/index.ts", "src/cli.ts"],
  format: "esm",
  logLevel: "warn",
  platform: "neutral",
  target: "es2022",
  deps: { neverBundle: [/^node:/] },
  dts: { oxc: true },
  sourcemap: true,
  unbundle: true,
});

export default config;
