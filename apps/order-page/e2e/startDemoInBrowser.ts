import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import { type RunningDemo, startDemo } from "../server/startDemo.ts";
import { orderAddress } from "../src/pageChoices.ts";

/** Runs the demo and a Chromium for the tests of one file. */
export function startDemoInBrowser(): DemoInBrowser {
  let demo: RunningDemo;
  let browser: Browser;

  beforeAll(async () => {
    const executablePath = findChromium();
    [demo, browser] = await Promise.all([
      startDemo({ port: 0, sandboxPort: 0 }),
      chromium.launch({
        args: [...CHROMIUM_ARGUMENTS],
        ...(executablePath !== undefined && { executablePath }),
      }),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  return {
    url: () => demo.url,
    async openOrder(orderId, { width = 1280, height = 800, composerOnly = false, ...device } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, ...device });
      const page = await context.newPage();
      const problems = watch(page);
      await page.goto(
        `${demo.url}${orderAddress(orderId, { chat: composerOnly ? "composer" : "whole" })}`,
      );
      const field = page.getByRole("textbox", { name: "Message to your shopper" });
      // In an order that can't be written to, the field is there and not shown.
      const group = page.getByRole("group", { name: "Write a message" });
      await group.waitFor();
      return {
        group,
        context,
        page,
        problems,
        field,
        send: page.getByRole("button", { name: "Send", exact: true }),
        log: page.getByRole("log", { name: "Messages" }),
        alert: page.getByRole("alert"),
        status: group.getByRole("status"),
        close: () => context.close(),
      };
    },
    async messages() {
      const response = await fetch(`${demo.sandboxUrl}/sandbox/requests`);
      const requests: unknown = await response.json();
      if (!Array.isArray(requests)) throw new Error("The sandbox's log is not a list.");
      return requests.filter(isMessage);
    },
    async shopperSays(orderId, saying) {
      const address = `${demo.sandboxUrl}/sandbox/orders/${orderId}/shopper-says`;
      await fetch(address, { method: "POST", body: JSON.stringify(saying) });
    },
    async reset() {
      await fetch(`${demo.sandboxUrl}/sandbox/reset`, { method: "POST" });
    },
  };
}

export interface DemoInBrowser {
  url: () => string;
  openOrder: (orderId: string, device?: Device) => Promise<OpenOrder>;
  /** What the sandbox got as messages, in order. */
  messages: () => Promise<LoggedMessage[]>;
  /** Lets an order's shopper say something. */
  shopperSays: (orderId: string, saying: { body: string }) => Promise<void>;
  /** Empties the sandbox's log. */
  reset: () => Promise<void>;
}

interface OpenOrder {
  context: BrowserContext;
  page: Page;
  /** Errors and warnings of the page, and violations of its content security policy. */
  problems: string[];
  /** The whole composer. */
  group: ReturnType<Page["getByRole"]>;
  field: ReturnType<Page["getByRole"]>;
  send: ReturnType<Page["getByRole"]>;
  /** The conversation; not there with the composer only. */
  log: ReturnType<Page["getByRole"]>;
  alert: ReturnType<Page["getByRole"]>;
  status: ReturnType<Page["getByRole"]>;
  close: () => Promise<void>;
}

interface Device {
  width?: number;
  height?: number;
  isMobile?: boolean;
  hasTouch?: boolean;
  /** Which colours it asks for. @default "light" */
  colorScheme?: "light" | "dark";
  /** The page without the conversation. @default false */
  composerOnly?: boolean;
}

interface LoggedMessage {
  path: string;
  body: unknown;
}

function isMessage(request: unknown): request is LoggedMessage {
  return (
    typeof request === "object" &&
    request !== null &&
    "path" in request &&
    "body" in request &&
    "method" in request &&
    request.method === "POST" &&
    String(request.path).endsWith("/messages")
  );
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    // Chromium reports every answer of 400 and above; those are what these tests are about.
    if (message.text().startsWith("Failed to load resource")) return;
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  return problems;
}
