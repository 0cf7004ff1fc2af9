import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig, type UserProjectConfigExport, type ViteUserConfig } from "vitest/config";
import type { BrowserConfigOptions } from "vitest/node";
import { CHROMIUM_ARGUMENTS, findChromium } from "./tooling/findChromium.ts";
import { isProjectChosen } from "./tooling/isProjectChosen.ts";
import { visualProject } from "./tooling/visual/visualProject.ts";

const SOURCE = "@shopper-chat/source";
const source = {
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
};

/**
 * What another React can't change: looks, texts, what the browser does with keys and input. With
 * EVERY_TEST=1, as before a release, React 18 runs these too.
 */
const SAME_IN_EVERY_REACT = [
  "packages/react/src/themes/**",
  "packages/react/src/**/{badInput,classNames,everyState,layout*,sheetOrder,unstyled}.test.tsx",
  "packages/react/src/**/host/{hostStyles,shadowRoot,translator}.test.tsx",
  "packages/react/src/composer/{behaviour/input.*,display/*}.test.tsx",
  "packages/react/src/composer/{ComposerData,colorScheme,errorText,strings,tailwind}.test.tsx",
  "packages/react/src/composer/{availability,offline,quickReplies,rateLimit,submitMode}.test.tsx",
  "packages/react/src/**/announcements.transcript.test.tsx",
  "packages/react/src/messages/{cache,polling}.test.tsx",
];

/** The tests of the server and the gateway, most of them with a Redis and processes of their own. */
const BACKEND = ["packages/{server,gateway}/src/**/*.test.ts"];

/** The tests of what the packages ship, which need them built. */
const BUILT = ["tooling/{api,reference,sizes}/*.test.ts", "tooling/tarballs/tarballs.test.ts"];

/** The element's own tests. */
const ELEMENT = ["src/{ShopperChat*,slots,locales/*}.test.ts"];

const BROWSER_SETUP = ["./tooling/failOnConsole.ts", "./packages/react/testing/waitLonger.ts"];

const ELEMENT_SETUP = [
  ...BROWSER_SETUP.map(pathOf),
  pathOf("packages/element/src/testing/quietFocusOfPage.ts"),
];

/**
 * The projects run in three groups, one after the other: all at once, they would keep each other
 * waiting for longer than their time limits.
 */
const [FIRST, SECOND, THIRD] = [0, 1, 2].map((groupOrder) => ({ sequence: { groupOrder } }));

const config: ViteUserConfig = defineConfig({
  test: {
    // Most tests wait for a browser, a process or a Redis: two cores do the work of four at once.
    maxWorkers: Math.max(4, availableParallelism() - 1),
    reporters: ["default", "./tooling/ClosingLineReporter.ts"],
    projects: [
      {
        ...source,
        test: {
          name: "unit",
          ...FIRST,
          environment: "node",
          // A worker for each of a hundred files costs more than half of their tests.
          isolate: false,
          include: [
            "packages/*/{src,testing}/**/*.test.ts",
            "apps/*/{src,server}/**/*.test.ts",
            "tooling/**/*.test.ts",
          ],
          exclude: [
            "**/*.web.test.ts",
            // The element's tests run in a browser, except those of its build.
            "packages/element/src/{*,locales/*}.test.ts",
            ...BACKEND,
            ...BUILT,
          ],
          setupFiles: ["./tooling/failOnConsole.ts"],
        },
      },
      {
        ...source,
        // With workers of their own: OpenTelemetry is registered for a whole process.
        test: {
          name: "backend",
          ...FIRST,
          environment: "node",
          include: BACKEND,
          setupFiles: ["./tooling/failOnConsole.ts"],
          // Many start processes first, which takes seconds on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "built",
          ...FIRST,
          environment: "node",
          include: BUILT,
          globalSetup: ["./tooling/buildPackages.ts"],
          setupFiles: ["./tooling/failOnConsole.ts"],
        },
      },
      {
        ...source,
        test: {
          name: "browser",
          ...SECOND,
          include: ["packages/*/src/**/*.test.tsx", "packages/client/src/**/*.web.test.ts"],
          setupFiles: BROWSER_SETUP,
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
          ...SECOND,
          include: ["packages/react/src/**/*.test.tsx"],
          exclude: [
            "**/*.react-19.test.tsx",
            ...(process.env.EVERY_TEST ? [] : SAME_IN_EVERY_REACT),
          ],
          setupFiles: BROWSER_SETUP,
          browser: browser(),
        },
      },
      {
        ...source,
        // The composer that a retailer makes of the headless hook, over the behaviour tests of ours.
        test: {
          name: "browser-own-design",
          ...SECOND,
          include: [
            "packages/react/src/composer/{behaviour/*,display/everyState}.test.tsx",
            "packages/react/src/composer/{ShopperChatComposer,focus,actionsRef,quickReplies,slots,submitMode,announcements.transcript}.test.tsx",
          ],
          provide: { ownDesign: true },
          setupFiles: BROWSER_SETUP,
          browser: browser(),
        },
      },
      {
        // The tests of behavior that Preact may change.
        ...overPreact(source.resolve.conditions),
        test: {
          name: "browser-element",
          ...SECOND,
          include: [
            "src/*.test.ts",
            "src/build/*.web.test.ts",
            "../react/src/**/{input.*,submitMode,actionsRef,quickReplies}.test.tsx",
            "../react/src/**/{focus,announcements}*.test.tsx",
            "../react/src/**/{scrolling,PhotoDialog,draftLifetime}.test.tsx",
            "../react/src/composer/host/{shadowRoot,translator}.test.tsx",
          ],
          exclude: [...ELEMENT, "**/*.react-19.test.tsx"],
          setupFiles: ELEMENT_SETUP,
          browser: browser(),
        },
      },
      {
        // The element's own tests, over the scripts that pages include.
        ...overPreact(defaultClientConditions),
        test: {
          name: "browser-element-built",
          ...SECOND,
          include: ELEMENT,
          globalSetup: [pathOf("tooling/buildPackages.ts")],
          setupFiles: ELEMENT_SETUP,
          browser: browser(),
        },
      },
      // A storefront's tests of its page, in what it may run them in.
      {
        ...source,
        test: {
          name: "page-tests-jsdom",
          ...FIRST,
          environment: "jsdom",
          include: ["apps/page-tests/src/*.test.tsx"],
          setupFiles: ["./tooling/failOnConsole.ts"],
        },
      },
      {
        ...source,
        test: {
          name: "page-tests-browser",
          ...SECOND,
          include: ["apps/page-tests/src/*.test.tsx"],
          setupFiles: ["./tooling/failOnConsole.ts"],
          browser: browser(),
        },
      },
      // Storybook takes two seconds to load, so a run of other projects leaves it out.
      ...(isProjectChosen("storybook") ? [await storybookProject()] : []),
      // Pictures are compared where that is asked for: elsewhere a machine's own ways would fail them.
      ...(process.env.VISUAL ? [visualProject(source, SECOND)] : []),
      {
        test: {
          name: "site",
          ...THIRD,
          environment: "node",
          include: ["docs/site/{*,content/*}.test.ts"],
          setupFiles: ["./tooling/failOnConsole.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // Each page and each recipe of the documentation takes minutes, so this is asked for too.
      ...(process.env.DOCS
        ? [
            {
              ...source,
              test: {
                name: "docs",
                environment: "node" as const,
                include: ["docs/site/checks/*.test.ts"],
                setupFiles: ["./tooling/failOnConsole.ts"],
                testTimeout: 600_000,
                hookTimeout: 600_000,
              },
            },
          ]
        : []),
      {
        ...source,
        test: {
          name: "e2e",
          ...THIRD,
          environment: "node",
          include: ["apps/*/e2e/**/*.test.ts"],
          globalSetup: ["./tooling/buildPackages.ts", "./apps/order-page/e2e/buildPage.ts"],
          setupFiles: ["./tooling/failOnConsole.ts"],
          // Several wait for two polls, ten seconds apart, which a busy machine makes longer.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

export default config;

async function storybookProject(): Promise<UserProjectConfigExport> {
  const { storybookTest } = await import("@storybook/addon-vitest/vitest-plugin");
  return {
    plugins: [storybookTest({ configDir: ".storybook" })],
    test: {
      name: "storybook",
      ...SECOND,
      setupFiles: ["./tooling/failOnConsole.ts"],
      browser: browser(),
    },
  };
}

/** Returns the config of the element's package for tests, with Preact in place of React. */
function overPreact(conditions: readonly string[]): ViteUserConfig {
  return {
    root: "packages/element",
    resolve: {
      conditions: [...conditions],
      alias: [
        {
          find: /^react(-dom)?(\/(jsx-runtime|jsx-dev-runtime|client|test-utils))?$/,
          replacement: pathOf("packages/element/src/testing/preactAsReact.ts"),
        },
      ],
    },
    optimizeDeps: {
      include: [
        "preact",
        "preact/compat",
        "preact/compat/client",
        "preact/hooks",
        "preact/jsx-runtime",
        "preact/test-utils",
        "@shopper-chat/react > @testing-library/react",
      ],
    },
  };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
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
      // Tests measure at once. Those of motion ask for it.
      contextOptions: { reducedMotion: "reduce" },
    }),
    instances: [{ browser: "chromium" }],
  };
}
