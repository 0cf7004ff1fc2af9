import { accessSync, constants, globSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import type { Engine } from "./Engine.ts";
import { startWebKit } from "./startWebKit.ts";
import { startWithPuppeteer } from "./startWithPuppeteer.ts";

/** The engines, each with a function that starts it if it is installed. */
export const engines: readonly KnownEngine[] = [
  {
    name: "firefox",
    install: "firefox-esr, or Firefox from its makers",
    find() {
      const executablePath = findProgram("firefox-esr", "firefox");
      if (!executablePath) return null;
      return () => startWithPuppeteer({ name: "Firefox", browser: "firefox", executablePath });
    },
  },
  {
    name: "firefox-forced-colors",
    install: "firefox-esr, or Firefox from its makers",
    find() {
      const executablePath = findProgram("firefox-esr", "firefox");
      if (!executablePath) return null;
      return () =>
        startWithPuppeteer({
          name: "Firefox with forced colours",
          browser: "firefox",
          executablePath,
          // The setting “Manage Colors”, with the option to always override the page's colours.
          firefoxPreferences: { "browser.display.document_color_use": 2 },
        });
    },
  },
  {
    name: "webkit",
    install: "webkit2gtk-driver and xvfb",
    find() {
      const driver = findProgram("WebKitWebDriver");
      const browser = globSync("/usr/lib/*/webkit*/MiniBrowser")[0];
      if (!driver || !browser || !findProgram("xvfb-run")) return null;
      return () => startWebKit({ driver, browser });
    },
  },
  {
    name: "chromium",
    install: "chromium",
    find() {
      const executablePath = findChromium();
      if (!executablePath) return null;
      return () =>
        startWithPuppeteer({
          name: "Chromium",
          browser: "chrome",
          executablePath,
          args: CHROMIUM_ARGUMENTS,
        });
    },
  },
];

export interface KnownEngine {
  name: string;
  /** The names of the Debian packages. */
  install: string;
  /** Returns a function that starts it, or null if it is not installed. */
  find: () => (() => Promise<Engine>) | null;
}

function findProgram(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
