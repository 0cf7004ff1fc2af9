import { setTimeout as delay } from "node:timers/promises";
import { cases } from "./cases/index.ts";
import { type Check, createCustomer } from "./createCustomer.ts";
import { createListener } from "./createListener.ts";
import { BROWSERS, type BrowserName } from "./desktop/startBrowser.ts";
import { startContainer } from "./desktop/startContainer.ts";
import { startDesktop } from "./desktop/startDesktop.ts";
import { readVersions, type Versions } from "./readVersions.ts";

/**
 * Plays cases with the Orca of one Debian root, in each browser, and gives each result as it comes.
 *
 * @throws Error when the desktop does not start.
 */
export async function* runCases({
  root,
  browserNames,
  caseNames,
  demoUrl,
}: RunOptions): AsyncGenerator<CaseResult> {
  const container = await startContainer(root);
  try {
    const versions = await readVersions(container);
    const desktop = await startDesktop(container);
    for (const browserName of BROWSERS.filter((name) => browserNames.includes(name))) {
      for (const { name, play } of cases.filter((each) => caseNames.includes(each.name))) {
        await startOver(demoUrl);
        const listener = createListener(desktop);
        const customer = createCustomer({ browserName, demoUrl, desktop, listener });
        const start = performance.now();
        let error: string | undefined;
        try {
          await Promise.race([play(customer), giveUp()]);
        } catch (reason) {
          error = reason instanceof Error ? reason.message : String(reason);
        } finally {
          await customer.leaves();
        }
        const seconds = Math.round((performance.now() - start) / 1000);
        const { transcript } = listener;
        const { checks } = customer;
        yield { name, versions, browserName, checks, error, transcript, seconds };
      }
    }
  } finally {
    await container.close();
  }
}

interface RunOptions {
  /** The folder of the Debian root, or `/`. */
  root: string;
  browserNames: readonly BrowserName[];
  caseNames: readonly string[];
  demoUrl: string;
}

export interface CaseResult {
  name: string;
  versions: Versions;
  browserName: BrowserName;
  checks: readonly Check[];
  /** Why the case ended early. */
  error: string | undefined;
  transcript: readonly string[];
  seconds: number;
}

export function hasFailed({ checks, error }: Pick<CaseResult, "checks" | "error">): boolean {
  return error !== undefined || checks.some(({ isMet }) => !isMet);
}

/** Empties the conversations, so that the shopper's script begins again. */
async function startOver(demoUrl: string): Promise<void> {
  const request = { method: "POST", headers: { origin: new URL(demoUrl).origin } };
  const response = await fetch(new URL("/api/start-over", demoUrl), request);
  if (!response.ok) throw new Error(`The demo at ${demoUrl} answers ${response.status}.`);
}

/** A program that does not answer must not hold up the other cases. */
async function giveUp(): Promise<never> {
  await delay(LONGEST_CASE_MS, undefined, { ref: false });
  throw new Error(`The case takes more than ${LONGEST_CASE_MS / 1000} s.`);
}

const LONGEST_CASE_MS = 600_000;
