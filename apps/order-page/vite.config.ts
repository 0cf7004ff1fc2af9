import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type UserConfigFnObject } from "vite";

/** Serves the packages from source, and builds with the built packages, as users install them. */
const config: UserConfigFnObject = defineConfig(({ command }) => ({
  plugins: [react()],
  resolve:
    command === "serve"
      ? { conditions: ["@shopper-chat/source", ...defaultClientConditions] }
      : { conditions: [...defaultClientConditions] },
  build: {
    outDir: "dist",
    // The page's policy is default-src 'self', which forbids data: URIs.
    assetsInlineLimit: 0,
  },
}));

export default config;
