import type { StorybookConfig } from "@storybook/react-vite";
import { defaultClientConditions, mergeConfig } from "vite";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: [
    "../docs/site/*.stories.tsx",
    "../packages/*/src/**/*.stories.tsx",
    "../packages/react/testing/**/*.stories.tsx",
  ],
  // Built, they would weigh 0.8 MB more, and only authors use them.
  addons: [
    "@storybook/addon-docs",
    ...(process.argv.includes("build") ? [] : ["@storybook/addon-a11y", "@storybook/addon-vitest"]),
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The checklist is for authors of a Storybook, not for its readers.
  features: { sidebarOnboardingChecklist: false },
  // The TypeScript here is native and has no compiler API for react-docgen-typescript.
  typescript: { reactDocgen: "react-docgen" },
  viteFinal: (viteConfig) =>
    mergeConfig(viteConfig, {
      resolve: { conditions: ["@shopper-chat/source", ...defaultClientConditions] },
      // Vite finds it only when the element's stories run, and would reload the page to optimize it.
      optimizeDeps: { exclude: ["preact"] },
    }),
};

export default config;
