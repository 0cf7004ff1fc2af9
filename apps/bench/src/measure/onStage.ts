import type { Browser, BrowserContext, CDPSession, Locator, Page } from "playwright";
import { countReact } from "../page/countReact.ts";

/** Runs an action with a contestant on a new page that is ready to mount it. */
export async function onStage<Result>(
  { browser, url, name, countsReact }: StageOptions,
  act: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    context.setDefaultTimeout(TIMEOUT_MS);
    if (countsReact) await context.addInitScript(countReact);
    return await act(await openStage(context, `${url}${name}/`));
  } finally {
    await context.close();
  }
}
export interface StageOptions {
  browser: Browser;
  url: string;
  /** The address of the contestant's page. */
  name: string;
  /** Whether to count React's commits, which costs a little time. @default false */
  countsReact?: boolean;
}

export interface Stage {
  page: Page;
  cdp: CDPSession;
  /** The textarea, of the first copy. */
  field: Locator;
  /** Mounts copies of the contestant, until they are painted. */
  mount: (copies: number) => Promise<void>;
}

const TIMEOUT_MS = 15_000;

async function openStage(context: BrowserContext, address: string): Promise<Stage> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  const cdp = await context.newCDPSession(page);
  // The CPU time of the thread, so that other work of the machine is not counted.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address);
  const isReady = page.waitForFunction(() => "mountContestant" in window);
  await isReady.catch(() => {
    throw new Error(`does not load: ${errors[0] ?? "its script never ran"}`);
  });
  return {
    page,
    cdp,
    field: page.locator("textarea, [contenteditable=true]").first(),
    async mount(copies) {
      const mounted = page.evaluate((count) => window.mountContestant(count), copies);
      await inTime(mounted).catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        // Playwright's message comes first when the page has thrown at once.
        throw new Error(
          `does not mount: ${errors[0] ?? message.replace("page.evaluate: Error: ", "")}`,
          {
            cause: error,
          },
        );
      });
    },
  };
}

function inTime<Value>(done: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("it takes too long")), TIMEOUT_MS);
  });
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
