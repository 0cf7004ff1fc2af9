import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import type { BrowserConfigOptions } from "vitest/node";
import { CHROMIUM_ARGUMENTS, findChromium } from "./tooling/findChromium.ts";
import { visualProject } from "./tooling/visual/visualProject.ts";

const SOURCE = "@shopper-chat/source";
const source = {
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
};

/** What stands in React's place in the element, and in react-query's; and what only tests use. */
const ELEMENT_RUNTIME = [
  { find: /^react\/jsx(-dev)?-runtime$/, replacement: elementFile("runtime/react/jsxRuntime.ts") },
  {
    find: /^react(-dom(\/(client|test-utils))?)?$/,
    replacement: elementFile("testing/reactInTests.ts"),
  },
  { find: /^@tanstack\/react-query$/, replacement: elementFile("runtime/queries/reactQuery.ts") },
];

/** What is about sheets alone: it is the same in every React. */
const LOOKS = [
  "packages/react/src/themes/**",
  "packages/react/src/chat/{classNames,sheetOrder}.test.tsx",
  "packages/react/src/chat/host/hostStyles.test.tsx",
];

const config: ViteUserConfig = defineConfig({
  test: {
    reporters: ["default", "./tooling/ClosingLineReporter.ts"],
    projects: [
      {
        ...source,
        test: {
          name: "unit",
          environment: "node",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/*/{src,server}/**/*.test.ts",
            "tooling/**/*.test.ts",
          ],
          exclude: ["**/*.web.test.ts", "packages/element/**"],
          setupFiles: ["./tooling/failOnConsole.ts"],
        },
      },
      {
        ...source,
        test: {
          name: "browser",
          include: ["packages/*/src/**/*.test.tsx", "packages/client/src/**/*.web.test.ts"],
          setupFiles: ["./tooling/failOnConsole.ts"],
          browser: browser(),
        },
      },
      {
        // The oldest React that the peer range allows, over the same tests.
        resolve: {
          ...source.resolve,
          alias: {
            react: folderOf(import.meta.resolve("react-18")),
            "react-dom": folderOf(import.meta.resolve("react-dom-18")),
          },
        },
        test: {
          name: "browser-react-18",
          include: ["packages/react/src/**/*.test.tsx"],
          exclude: ["**/*.react-19.test.tsx", ...LOOKS],
          setupFiles: ["./tooling/failOnConsole.ts"],
          browser: browser(),
        },
      },
      {
        ...source,
        // The composer that a retailer makes of the headless hook, over the behaviour tests of ours.
        test: {
          name: "browser-own-design",
          include: [
            "packages/react/src/composer/{behaviour/*,display/{everyState,room}}.test.tsx",
            "packages/react/src/composer/{ShopperChatComposer,focus,handle,quickReplies,slots,submitMode,transcript,typing}.test.tsx",
          ],
          provide: { ownDesign: true },
          setupFiles: ["./tooling/failOnConsole.ts"],
          browser: browser(),
        },
      },
      {
        // The element, and the behaviour tests over the runtime that it has in place of React.
        resolve: {
          ...source.resolve,
          alias: ELEMENT_RUNTIME,
        },
        optimizeDeps: { include: ["preact", "preact/hooks", "@testing-library/react"] },
        test: {
          name: "browser-element",
          include: [
            "packages/element/src/**/*.test.ts",
            "packages/react/src/{chat,composer,conversation,store,strings}/**/*.test.tsx",
          ],
          exclude: [
            "**/*.react-19.test.tsx",
            ...LOOKS,
            // The element renders nothing on a server.
            "packages/react/src/{chat,composer}/host/hydration.test.tsx",
            "packages/react/src/store/keeping.test.tsx",
            // The element has a cache of its own, which no page can reach.
            "packages/react/src/conversation/cache.test.tsx",
            // Several roots in one document would share ids; elements have a shadow root each.
            "packages/react/src/composer/display/preferences.test.tsx",
            // Counts renderings with React's Profiler.
            "packages/react/src/composer/keystrokes.test.tsx",
          ],
          setupFiles: [
            "./tooling/failOnConsole.ts",
            "./packages/element/src/testing/likeTheElement.ts",
          ],
          browser: browser(),
        },
      },
      // A storefront's tests of its page, in what it may run them in.
      {
        ...source,
        test: {
          name: "page-tests-jsdom",
          environment: "jsdom",
          include: ["apps/page-tests/src/*.test.tsx"],
          setupFiles: ["./tooling/failOnConsole.ts"],
        },
      },
      {
        ...source,
        test: {
          name: "page-tests-browser",
          include: ["apps/page-tests/src/*.test.tsx"],
          setupFiles: ["./tooling/failOnConsole.ts"],
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: ".storybook" })],
        test: {
          name: "storybook",
          setupFiles: ["./tooling/failOnConsole.ts"],
          browser: browser(),
        },
      },
      // Pictures are compared where that is asked for: elsewhere a machine's own ways would fail them.
      ...(process.env.VISUAL ? [visualProject(source)] : []),
      {
        test: {
          name: "site",
          environment: "node",
          include: ["docs/site/**/*.test.ts"],
          setupFiles: ["./tooling/failOnConsole.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: "e2e",
          environment: "node",
          include: ["apps/*/e2e/**/*.test.ts"],
          globalSetup: ["./apps/order-page/e2e/buildPage.ts"],
          setupFiles: ["./tooling/failOnConsole.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

export default config;

function elementFile(path: string): string {
  return fileURLToPath(new URL(`packages/element/src/${path}`, import.meta.url));
}

function folderOf(moduleUrl: string): string {
  return fileURLToPath(new URL(".", moduleUrl));
}

/** Each project needs an object of its own: a shared one gets its projects mislabelled. */
function browser(): BrowserConfigOptions {
  const executablePath = findChromium();
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: {
        args: [...CHROMIUM_ARGUMENTS],
        ...(executablePath !== undefined && { executablePath }),
      },
    }),
    instances: [{ browser: "chromium" }],
  };
}
