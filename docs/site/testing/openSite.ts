import { type BrowserContext, chromium, type Page } from "playwright";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";

/** A Chromium that reaches the site and nothing else, and notes whatever goes wrong in it. */
export async function openSite(url: string): Promise<OpenSite> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...CHROMIUM_ARGUMENTS],
    ...(executablePath !== undefined && { executablePath }),
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  // On a busy machine a story needs half a minute.
  context.setDefaultTimeout(100_000);
  const problems: string[] = [];
  await watch(context, url, problems);
  return {
    problems,
    page: await context.newPage(),
    close: () => browser.close(),
  };
}

export interface OpenSite {
  page: Page;
  /** Console errors and warnings, failed requests, requests to anywhere else. */
  problems: string[];
  close: () => Promise<void>;
}

async function watch(context: BrowserContext, url: string, problems: string[]): Promise<void> {
  await context.route(
    (address) => !address.href.startsWith(url),
    (route) => {
      problems.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on("console", (message) => {
    const isProblem = ["error", "warning"].includes(message.type());
    if (isProblem && !ITS_OWN.test(message.text()))
      problems.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`error: ${error.error().message}`));
  context.on("response", (response) => {
    if (!response.ok()) problems.push(`${response.status()} ${response.url()}`);
  });
}

/** Messages of Storybook about its own toolbar, and about a page that is left while it logs. */
const ITS_OWN =
  /^(The 'ariaLabel' prop on 'PopoverProvider' will become|Ignored Storybook channel message from a window that is not)/;
