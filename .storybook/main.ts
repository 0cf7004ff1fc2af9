import type { StorybookConfig } from "@storybook/react-vite";
import { defaultClientConditions, mergeConfig } from "vite";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: [
    "../docs/site/*.mdx",
    "../docs/site/*.stories.tsx",
    "../packages/*/src/**/*.stories.tsx",
  ],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // A checklist for people who write Storybooks; those who read this one are not among them.
  features: { sidebarOnboardingChecklist: false },
  // The TypeScript here is native and has no compiler API for react-docgen-typescript.
  typescript: { reactDocgen: "react-docgen" },
  viteFinal: (viteConfig) =>
    mergeConfig(viteConfig, {
      resolve: { conditions: ["@shopper-chat/source", ...defaultClientConditions] },
      // Found only once the element's stories run: Vite would optimize it then, and reload the page.
      optimizeDeps: { exclude: ["preact"] },
    }),
};

export default config;
