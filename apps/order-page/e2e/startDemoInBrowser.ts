import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import { type RunningDemo, startDemo } from "../server/startDemo.ts";
import { orderAddress, type PageChoices } from "../src/pageChoices.ts";

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
    async openOrder(orderId, { width = 1280, height = 800, chat = "whole", ...device } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, ...device });
      const page = await context.newPage();
      const problems = watch(page);
      await page.goto(`${demo.url}${orderAddress(orderId, { chat })}`);
      const field = page.getByRole("textbox", { name: "Message your shopper" });
      // On an order with a closed chat, the textarea exists but is hidden.
      const group = page.getByRole("group", { name: "New message" });
      const launcher = page.getByRole("button", { name: /^Chat with/ });
      await group.or(launcher).waitFor();
      return {
        group,
        context,
        page,
        problems,
        field,
        send: page.getByRole("button", { name: "Send", exact: true }),
        log: page.getByRole("log", { name: "Messages" }),
        alert: page.locator('[aria-live="assertive"]'),
        status: page.locator('[aria-live="polite"]'),
        close: () => context.close(),
      };
    },
    async messages() {
      const response = await fetch(`${demo.sandboxUrl}/sandbox/requests`);
      const requests: unknown = await response.json();
      if (!Array.isArray(requests)) throw new Error("The sandbox's log is not a list.");
      return requests.filter(isMessage);
    },
    async shopperSays(orderId, message) {
      const address = `${demo.sandboxUrl}/sandbox/orders/${orderId}/shopper-says`;
      await fetch(address, { method: "POST", body: JSON.stringify(message) });
    },
    async reset() {
      await fetch(`${demo.sandboxUrl}/sandbox/reset`, { method: "POST" });
    },
  };
}

export interface DemoInBrowser {
  url: () => string;
  openOrder: (orderId: string, device?: Device) => Promise<OpenOrder>;
  /** The messages that the sandbox received, in order. */
  messages: () => Promise<LoggedMessage[]>;
  /** Sends a message as an order's shopper. */
  shopperSays: (orderId: string, message: { body: string }) => Promise<void>;
  /** Empties the sandbox's logs. */
  reset: () => Promise<void>;
}

interface OpenOrder {
  context: BrowserContext;
  page: Page;
  /** Errors and warnings of the page, and violations of its content security policy. */
  problems: string[];
  /** The group of the composer. */
  group: ReturnType<Page["getByRole"]>;
  field: ReturnType<Page["getByRole"]>;
  send: ReturnType<Page["getByRole"]>;
  /** The conversation; absent with the composer alone. */
  log: ReturnType<Page["getByRole"]>;
  /** The assertive live region of the chat. */
  alert: ReturnType<Page["getByRole"]>;
  /** The polite live region of the chat. */
  status: ReturnType<Page["getByRole"]>;
  close: () => Promise<void>;
}

interface Device {
  width?: number;
  height?: number;
  isMobile?: boolean;
  hasTouch?: boolean;
  /** The preferred colour scheme. @default "light" */
  colorScheme?: "light" | "dark";
  /** The part of the chat that is shown. @default "whole" */
  chat?: PageChoices["chat"];
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
    // Chromium reports every response of 400 and above. These tests cause them on purpose.
    if (message.text().startsWith("Failed to load resource")) return;
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  return problems;
}
