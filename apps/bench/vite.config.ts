import { defaultClientConditions, defineConfig, type UserConfig } from "vite";

/** Builds the library's sources as a storefront would ship them: minified, without development code. */
const config: UserConfig = defineConfig({
  mode: "production",
  logLevel: "error",
  resolve: { conditions: ["@shopper-chat/source", ...defaultClientConditions] },
});

export default config;
