import { chromium, type Page } from "playwright";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import type { FaultPage, Press, Sight, Turn } from "../page/protocol.ts";
import { type Chain, PAGE_TIMEOUT_MS } from "./startChain.ts";

/** Opens the page with the composers in a Chromium. */
export async function openFaultPage(chain: Chain, composers: number): Promise<OpenFaultPage> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...CHROMIUM_ARGUMENTS, `--host-resolver-rules=MAP *.${BACKEND_DOMAIN} 127.0.0.1`],
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    const page = await browser.newPage();
    const problems = watch(page);
    const options = new URLSearchParams({
      composers: String(composers),
      timeoutMs: String(PAGE_TIMEOUT_MS),
      backend: `http://shop-*.${BACKEND_DOMAIN}:${chain.backendPort}/shopper-chat`,
    });
    await page.goto(`${chain.pageUrl}/?${options}`);
    await page
      .getByRole("textbox")
      .nth(composers - 1)
      .waitFor({ timeout: 10_000 })
      .catch((cause: unknown) => {
        throw new Error(`The page did not come up: ${problems.join("; ")}`, { cause });
      });
    return {
      problems,
      play: (turns) => page.evaluate((list) => globalThis.faultPage.play(list), turns),
      look: () => page.evaluate(() => globalThis.faultPage.look()),
      asked: async () => new Map(await page.evaluate(() => globalThis.faultPage.asked())),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export interface OpenFaultPage {
  /** The page's errors and warnings, except those about failed requests. */
  problems: readonly string[];
  play: (turns: readonly Turn[]) => Promise<Press[]>;
  look: () => Promise<Sight[]>;
  /** How often the page's code called `fetch` for each text. */
  asked: () => Promise<ReadonlyMap<string, number>>;
  close: () => Promise<void>;
}

declare global {
  var faultPage: FaultPage;
}

/** Maps the reserved names of RFC 6761 to this machine. */
const BACKEND_DOMAIN = "backend.test";

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    const isNetwork = /^Failed to load resource|blocked by CORS policy/.test(message.text());
    if (!isNetwork && ["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  return problems;
}
