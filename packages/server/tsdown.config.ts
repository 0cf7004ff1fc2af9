import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: ["src/index.ts", "src/node.ts", "src/opentelemetry.ts", "src/redis.ts", "src/testing.ts"],
  format: "esm",
  logLevel: "warn",
  platform: "neutral",
  target: "es2022",
  deps: { neverBundle: [/^node:/] },
  unbundle: true,
  sourcemap: true,
  dts: { oxc: true },
});

export default config;
