import { type Browser, launch, type Page } from "puppeteer-core";
import type { Engine, EnginePage } from "./Engine.ts";
import { findInPage } from "./findInPage.ts";

/** Starts a Firefox, through WebDriver BiDi, or a Chromium. */
export async function startWithPuppeteer(options: PuppeteerOptions): Promise<Engine> {
  const { name, browser: kind, executablePath, args = [], firefoxPreferences = {} } = options;
  const browser = await launch({
    browser: kind,
    executablePath,
    args: [...args],
    extraPrefsFirefox: firefoxPreferences,
  });
  const version = (await browser.version()).replace(/^.*\//, "");
  return {
    name,
    hasForcedColors: "browser.display.document_color_use" in firefoxPreferences,
    version: () => version,
    openPage: () => openPage(browser, kind),
    close: () => browser.close(),
  };
}

interface PuppeteerOptions {
  name: string;
  browser: "firefox" | "chrome";
  executablePath: string;
  args?: readonly string[];
  firefoxPreferences?: Record<string, unknown>;
}

async function openPage(browser: Browser, kind: PuppeteerOptions["browser"]): Promise<EnginePage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const problems = watch(page);
  return {
    async goto(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    async back() {
      // Firefox's driver waits for a load event, which a page from the back/forward cache doesn't have.
      if (kind === "firefox") await page.evaluate(() => history.back());
      else await page.goBack();
    },
    evaluate: (inPage, text = "") => page.evaluate(inPage, text),
    async find(role, words) {
      const handle = await page.evaluateHandle(findInPage, role, words);
      return handle.asElement();
    },
    type: (text) => page.keyboard.type(text),
    async press(key) {
      if (key !== "Shift+Enter") return page.keyboard.press(key);
      await page.keyboard.down("Shift");
      await page.keyboard.press("Enter");
      await page.keyboard.up("Shift");
    },
    problems: () => problems,
    close: () => context.close(),
  };
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    // Every response of 400 and above is reported. Some flows cause them on purpose.
    if (message.text().startsWith("Failed to load resource")) return;
    if (["error", "warn"].includes(message.type())) problems.push(message.text());
  });
  return problems;
}
