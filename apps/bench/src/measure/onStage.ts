import type { Browser, CDPSession, Page } from "playwright";

/** Opens a page of its own with one contestant on it, ready to be mounted. */
export async function openStage(browser: Browser, url: string, contestant: string): Promise<Stage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // The thread's own clock: what else the machine does is not counted.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(`${url}#${contestant}`);
  await page.waitForFunction(() => "mountContestant" in window);
  return { page, cdp, close: () => context.close() };
}

export interface Stage {
  page: Page;
  cdp: CDPSession;
  close: () => Promise<void>;
}
