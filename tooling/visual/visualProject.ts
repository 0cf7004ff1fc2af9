import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import type { TestProjectInlineConfiguration } from "vitest/config";
import type { BrowserConfigOptions } from "vitest/node";
import { CHROMIUM_ARGUMENTS, findChromium } from "../findChromium.ts";
import { findReferences } from "./findReferences.ts";

/** The test project that compares stories with reference pictures. */
export function visualProject(
  source: Pick<TestProjectInlineConfiguration, "resolve" | "ssr">,
  group: TestProjectInlineConfiguration["test"],
): TestProjectInlineConfiguration {
  const executablePath = findChromium();
  const { folder, comparedWith } = findReferences(executablePath);
  const browser: BrowserConfigOptions = {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: {
        args: [...CHROMIUM_ARGUMENTS, ...SAME_PIXELS_ARGUMENTS],
        ...(executablePath !== undefined && { executablePath }),
      },
    }),
    instances: [{ browser: "chromium" }],
    expect: {
      toMatchScreenshot: {
        comparatorName: "pixelmatch",
        // Large enough for anti-aliased edges of letters, too small for a visible step of colour.
        comparatorOptions: { threshold: 0.02, allowedMismatchedPixels: 0 },
        resolveScreenshotPath: ({ arg, ext }) => join(folder, `${arg}${ext}`),
      },
    },
  };
  return {
    ...source,
    optimizeDeps: { exclude: ["preact"] },
    test: {
      ...group,
      name: "visual",
      include: ["tooling/visual/*.test.tsx"],
      provide: { comparedWith },
      setupFiles: ["./tooling/failOnConsole.ts", "./tooling/visual/setUp.ts"],
      browser,
    },
  };
}

/** Overrides the machine's settings for fonts and screens. */
const SAME_PIXELS_ARGUMENTS: readonly string[] = [
  "--disable-font-subpixel-positioning",
  "--disable-lcd-text",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--force-device-scale-factor=1",
];
