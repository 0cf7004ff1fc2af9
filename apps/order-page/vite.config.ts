import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type UserConfigFnObject } from "vite";

/** Serves the library from its sources, and builds with the packages that a stranger would install. */
const config: UserConfigFnObject = defineConfig(({ command }) => ({
  plugins: [react()],
  resolve:
    command === "serve"
      ? { conditions: ["@shopper-chat/source", ...defaultClientConditions] }
      : { conditions: [...defaultClientConditions] },
  build: {
    outDir: "dist",
    // The page's policy is default-src 'self', which a data: URI would break.
    assetsInlineLimit: 0,
  },
}));

export default config;
