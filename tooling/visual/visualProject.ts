import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import type { TestProjectInlineConfiguration } from "vitest/config";
import type { BrowserConfigOptions } from "vitest/node";
import { CHROMIUM_ARGUMENTS, findChromium } from "../findChromium.ts";
import { findReferences } from "./findReferences.ts";

/** The test project that compares stories with pictures of them. */
export function visualProject(
  source: Pick<TestProjectInlineConfiguration, "resolve" | "ssr">,
): TestProjectInlineConfiguration {
  const executablePath = findChromium();
  const { folder, comparedWith } = findReferences(executablePath);
  const browser: BrowserConfigOptions = {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: {
        args: [...CHROMIUM_ARGUMENTS, ...THE_SAME_PIXELS],
        ...(executablePath !== undefined && { executablePath }),
      },
    }),
    instances: [{ browser: "chromium" }],
    expect: {
      toMatchScreenshot: {
        comparatorName: "pixelmatch",
        // A step of a colour that a designer would see; edges of letters may differ by less.
        comparatorOptions: { threshold: 0.02, allowedMismatchedPixels: 0 },
        resolveScreenshotPath: ({ arg, ext }) => join(folder, `${arg}${ext}`),
      },
    },
  };
  return {
    ...source,
    optimizeDeps: { exclude: ["preact"] },
    test: {
      name: "visual",
      include: ["tooling/visual/*.test.tsx"],
      provide: { comparedWith },
      setupFiles: ["./tooling/failOnConsole.ts", "./tooling/visual/setUp.ts"],
      browser,
    },
  };
}

/** What a machine's settings for fonts and screens would otherwise decide. */
const THE_SAME_PIXELS: readonly string[] = [
  "--disable-font-subpixel-positioning",
  "--disable-lcd-text",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--force-device-scale-factor=1",
];
