import { setTimeout as delay } from "node:timers/promises";
import { toUtterance } from "./desktop/parseOrcaLog.ts";
import type { Desktop } from "./desktop/startDesktop.ts";
import { matches } from "./matches.ts";

/** Listens to Orca, and writes down what it says and what the customer does. */
export function createListener({
  orcaLog,
  voiceLog,
}: Pick<Desktop, "orcaLog" | "voiceLog">): Listener {
  const transcript: string[] = [];
  let utterances: { text: string; delayMs: number }[] = [];
  let markedAt = Date.now();
  /** When Orca last did anything. */
  let activeAt = 0;
  let beingSpoken: string | undefined;

  function poll(): void {
    for (const line of orcaLog.read()) {
      activeAt = Date.now();
      const text = toUtterance(line);
      if (text === undefined) continue;
      const delayMs = activeAt - markedAt;
      utterances.push({ text, delayMs });
      transcript.push(`    +${(delayMs / 1000).toFixed(2)} ${text}`);
    }
    for (const line of voiceLog.read()) {
      const isStart = line.startsWith("START ");
      if (isStart && beingSpoken !== undefined) transcript.push(`    (cut off: ${beingSpoken})`);
      beingSpoken = isStart ? line.slice("START ".length) : undefined;
    }
  }

  async function waitUntil(holds: () => boolean, timeoutMs: number): Promise<void> {
    const end = Date.now() + timeoutMs;
    poll();
    while (!holds() && Date.now() < end) {
      await delay(POLL_MS);
      poll();
    }
  }

  const find = (expected: string | RegExp) =>
    utterances.find(({ text }) => matches(text, expected));

  return {
    transcript,
    mark(action) {
      poll();
      utterances = [];
      markedAt = Date.now();
      transcript.push(`  > ${action}`);
    },
    note: (line) => transcript.push(`  ${line}`),
    getUtterances: () => utterances.map(({ text }) => text),
    getDelayMs: (expected) => find(expected)?.delayMs,
    async waitFor(expected, timeoutMs) {
      const end = markedAt + timeoutMs;
      await waitUntil(() => find(expected) !== undefined, end - Date.now());
    },
    async waitUntilQuiet(quietMs = QUIET_MS) {
      const start = Date.now();
      const isQuiet = () => Date.now() - Math.max(start, activeAt) > quietMs;
      await waitUntil(isQuiet, LONGEST_WAIT_MS);
    },
  };
}

export interface Listener {
  /** The actions, announcements and notes so far, one line each. */
  transcript: string[];
  /** Writes down what the customer does; later utterances are attributed to it. */
  mark: (action: string) => void;
  note: (line: string) => void;
  /** The utterances since the last mark. */
  getUtterances: () => readonly string[];
  /** The time from the last mark to the first utterance that matches, in milliseconds. */
  getDelayMs: (expected: string | RegExp) => number | undefined;
  /** Resolves when an utterance since the mark matches, or when the time since the mark is over. */
  waitFor: (expected: string | RegExp, timeoutMs: number) => Promise<void>;
  /**
   * Resolves when Orca has not only said nothing for a while, but has had nothing to do: on a busy
   * machine it may take seconds to say what it is asked for. In milliseconds. @default 1500
   */
  waitUntilQuiet: (quietMs?: number) => Promise<void>;
}

const POLL_MS = 50;

/** A second announcement of the same event follows the first one within milliseconds. */
const QUIET_MS = 1500;

const LONGEST_WAIT_MS = 20_000;
