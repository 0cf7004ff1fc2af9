import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type UserConfig } from "vite";

/** Builds the page from source, so that a run never tests an older build. */
const config: UserConfig = defineConfig({
  mode: "production",
  logLevel: "warn",
  plugins: [react()],
  resolve: { conditions: ["@shopper-chat/source", ...defaultClientConditions] },
  build: { write: false },
});

export default config;
