import type { Listener } from "./createListener.ts";
import { type LiveRegion, readRegions } from "./desktop/readRegions.ts";
import { type Browser, type BrowserName, startBrowser } from "./desktop/startBrowser.ts";
import type { Desktop } from "./desktop/startDesktop.ts";
import { waitUntil } from "./desktop/waitUntil.ts";
import { matches } from "./matches.ts";
import { type Line, startLine } from "./startLine.ts";

/** A customer who uses the demo with the keyboard and Orca only. */
export function createCustomer({ browserName, demoUrl, desktop, listener }: Options): Customer {
  const checks: Check[] = [];
  let browser: Browser | undefined;
  let line: Line | undefined;

  const xdotool = (...args: string[]) =>
    desktop.container.run(["xdotool", ...args], desktop.environment);

  async function press(key: string): Promise<void> {
    listener.mark(key);
    await xdotool("key", "--clearmodifiers", key);
  }

  async function moveTo(expected: string | RegExp, key: string, most = 12): Promise<void> {
    for (let presses = 0; presses < most; presses += 1) {
      await press(key);
      await listener.waitFor(/./, WAIT_TIMEOUT_MS);
      await listener.waitUntilQuiet(400);
      if (listener.getUtterances().some((text) => matches(text, expected))) return;
    }
    throw new Error(`${expected} is not reached by ${key}.`);
  }

  async function setOffline(isOffline: boolean): Promise<void> {
    if (browser?.setOffline) return browser.setOffline(isOffline);
    // “Work Offline”, in Firefox's menu “File”.
    await press("alt+f");
    await listener.waitFor("New Tab", WAIT_TIMEOUT_MS);
    await listener.waitUntilQuiet(400);
    await press("k");
    // The announcement that the network is back may come before what is said when the menu closes.
    if (isOffline) await listener.waitUntilQuiet();
  }

  function record(expected: string, isMet: boolean): void {
    const utterances = [...listener.getUtterances()];
    checks.push({ expected, isMet, utterances });
    listener.note(`${isMet ? "OK" : "NOT OK"}: ${expected}`);
  }

  return {
    checks,
    async opens(path) {
      await browser?.close();
      line ??= await startLine(demoUrl);
      const url = new URL(path, line.url).href;
      listener.mark(`a new ${browserName} at ${path}`);
      browser = await startBrowser(desktop, browserName, url);
      await listener.waitFor("Finished loading", OPEN_TIMEOUT_MS);
      // The page is loaded before React has rendered the chat.
      await waitUntil("The chat is there", OPEN_TIMEOUT_MS, async () => {
        const regions = await readRegions(desktop, browserName);
        return regions.length > 0;
      });
      await listener.waitUntilQuiet();
    },
    async entersField() {
      await moveTo(/\bentry\b/, "Tab", 30);
      // Until then, each letter would be a command to Orca.
      await listener.waitFor("Focus mode", WAIT_TIMEOUT_MS);
      await listener.waitUntilQuiet();
    },
    movesTo: moveTo,
    async presses(key) {
      await press(key);
    },
    async types(text) {
      listener.mark(`types “${text}”`);
      await xdotool("type", "--delay", "30", text);
    },
    async pastes(text) {
      await desktop.container.run(
        ["sh", "-c", `printf %s "$1" | xclip -selection clipboard >/dev/null 2>&1`, "sh", text],
        desktop.environment,
      );
      await press("ctrl+v");
    },
    async expectsAnnouncement(expected, withinMs = ANNOUNCE_LIMIT_MS) {
      await listener.waitFor(expected, Math.max(withinMs, WAIT_TIMEOUT_MS));
      await listener.waitUntilQuiet();
      const count = listener.getUtterances().filter((text) => matches(text, expected)).length;
      const delayMs = listener.getDelayMs(expected);
      const isLate = delayMs !== undefined && delayMs > withinMs;
      const faults = [
        count > 1 ? `, not ${count} times` : "",
        isLate ? `, not after ${(delayMs / 1000).toFixed(1)} s` : "",
      ];
      record(`announces ${quote(expected)} once${faults.join("")}`, count === 1 && !isLate);
    },
    async expectsOneAnnouncement(parts) {
      const [first = ""] = parts;
      await listener.waitFor(first, WAIT_TIMEOUT_MS);
      await listener.waitUntilQuiet();
      const isMet = listener
        .getUtterances()
        .some((text) => parts.every((part) => matches(text, part)));
      record(`announces together: ${parts.map(quote).join(" and ")}`, isMet);
    },
    async expectsNoAnnouncement(unwanted) {
      await listener.waitUntilQuiet();
      const isMet = !listener.getUtterances().some((text) => matches(text, unwanted));
      record(`does not announce ${quote(unwanted)}`, isMet);
    },
    async reads(key, until, most) {
      const read: string[] = [];
      for (let presses = 0; presses < most; presses += 1) {
        await press(key);
        await listener.waitFor(/./, WAIT_TIMEOUT_MS);
        await listener.waitUntilQuiet(400);
        if (listener.getUtterances().some((text) => matches(text, until))) break;
        read.push(...listener.getUtterances());
      }
      return read;
    },
    expects: record,
    waitsFor: (expected) => listener.waitFor(expected, WAIT_TIMEOUT_MS),
    async goesOffline() {
      listener.mark("goes offline");
      line?.setCut(true);
      await setOffline(true);
    },
    async goesOnline() {
      listener.mark("goes online");
      line?.setCut(false);
      await setOffline(false);
    },
    readRegions: () => readRegions(desktop, browserName),
    async leaves() {
      await browser?.close();
      line?.close();
    },
  };
}

interface Options {
  browserName: BrowserName;
  /** The origin of the demo. */
  demoUrl: string;
  desktop: Desktop;
  listener: Listener;
}

export interface Customer {
  /** The expectations so far, each with its result. */
  checks: Check[];
  /** Opens a page of the demo in a new browser, and waits until Orca says that it is loaded. */
  opens: (path: string) => Promise<void>;
  /** Tabs to the field of the composer, until what is typed goes into it. */
  entersField: () => Promise<void>;
  /**
   * Presses a key until an utterance matches.
   *
   * @throws Error after `most` presses. @default 12
   */
  movesTo: (expected: string | RegExp, key: string, most?: number) => Promise<void>;
  /** Presses a key, as xdotool names it. */
  presses: (key: string) => Promise<void>;
  types: (text: string) => Promise<void>;
  pastes: (text: string) => Promise<void>;
  /**
   * Expects that a text is announced exactly once after the last key, and soon.
   *
   * @param withinMs From the key on. @default 5000
   */
  expectsAnnouncement: (expected: string | RegExp, withinMs?: number) => Promise<void>;
  /** Expects that several texts are announced in one utterance after the last key. */
  expectsOneAnnouncement: (parts: readonly string[]) => Promise<void>;
  /** Expects that a text is not announced after the last key. */
  expectsNoAnnouncement: (unwanted: string | RegExp) => Promise<void>;
  /** Writes down an expectation and whether it is met. */
  expects: (expected: string, isMet: boolean) => void;
  /** Presses a key until an utterance matches, at most so often, and returns the utterances before it. */
  reads: (key: string, until: string | RegExp, most: number) => Promise<string[]>;
  /** Waits until a text is announced, without expecting it. */
  waitsFor: (expected: string | RegExp) => Promise<void>;
  goesOffline: () => Promise<void>;
  goesOnline: () => Promise<void>;
  /** The page's live regions, as AT-SPI has them. */
  readRegions: () => Promise<LiveRegion[]>;
  /** Closes the browser. */
  leaves: () => Promise<void>;
}

export interface Check {
  /** In words. */
  expected: string;
  isMet: boolean;
  /** The utterances after the last key. */
  utterances: readonly string[];
}

/** The time that customers wait before they believe that nothing happened. */
const ANNOUNCE_LIMIT_MS = 5000;

/** How long to wait for Orca, so that a late announcement is found, and no other key follows too early. */
const WAIT_TIMEOUT_MS = 15_000;
const OPEN_TIMEOUT_MS = 180_000;

function quote(expected: string | RegExp): string {
  return typeof expected === "string" ? `“${expected}”` : String(expected);
}
