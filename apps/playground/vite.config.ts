import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type UserConfig } from "vite";

/** Serves the packages from their source, so that an edit shows at once. */
const config: UserConfig = defineConfig({
  plugins: [react()],
  resolve: { conditions: ["@shopper-chat/source", ...defaultClientConditions] },
  server: { host: "127.0.0.1" },
});

export default config;
