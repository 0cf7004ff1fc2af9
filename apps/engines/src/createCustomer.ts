import { setTimeout as pause } from "node:timers/promises";
import type { EnginePage, Key } from "./Engine.ts";
import type { Role } from "./findInPage.ts";

/** Returns the actions of a person on a page, and what they wait for. */
export function createCustomer(page: EnginePage): Customer {
  async function isThere(role: Role, words: string): Promise<boolean> {
    return (await page.find(role, words)) !== null;
  }
  async function waitUntil(what: string, holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await holds())) {
      if (Date.now() > end) {
        const text = await page.evaluate(() => document.body.textContent);
        throw new Error(`Waited in vain to see ${what}. The page:\n${text}`);
      }
      await pause(50);
    }
  }
  async function click(role: Role, words: string): Promise<void> {
    await waitUntil(`${role} “${words}”`, () => isThere(role, words));
    await (await page.find(role, words))?.click();
  }
  return {
    page,
    waitUntil,
    sees: (role, words) => waitUntil(`${role} “${words}”`, () => isThere(role, words)),
    seesNo: (role, words) =>
      waitUntil(`no ${role} “${words}”`, async () => !(await isThere(role, words))),
    clicks: click,
    async writes(text, label = LABEL) {
      await click("textbox", label);
      await page.type(text);
    },
    presses: (key) => page.press(key),
    draft: () => page.evaluate(readDraft),
    focused: () => page.evaluate(readFocused),
  };
}

export interface Customer {
  page: EnginePage;
  /** Waits for a condition; `what` names it in the error. */
  waitUntil: (what: string, holds: () => Promise<boolean>) => Promise<void>;
  sees: (role: Role, words: string) => Promise<void>;
  seesNo: (role: Role, words: string) => Promise<void>;
  clicks: (role: Role, words: string) => Promise<void>;
  /** Clicks into the textarea and types. `label` is its label. @default the English one */
  writes: (text: string, label?: string) => Promise<void>;
  presses: (key: Key) => Promise<void>;
  /** Returns the text of the textarea. */
  draft: () => Promise<string | undefined>;
  /** Returns the label or text of the focused element. */
  focused: () => Promise<string>;
}

const LABEL = "Message your shopper";
/** Twice the longest poll interval of the first ten minutes. */
const PATIENCE_MS = 20_000;

/** Runs in the page, like all functions that are evaluated there. */
function readDraft(): string | undefined {
  return document.querySelector("textarea")?.value;
}

function readFocused(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return "nothing";
  const label = element instanceof HTMLTextAreaElement ? element.labels[0] : undefined;
  return (label ?? element).textContent.trim();
}
