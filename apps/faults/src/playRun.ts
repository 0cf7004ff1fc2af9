import type { Press } from "../page/protocol.ts";
import { collectDelivered } from "./collectDelivered.ts";
import type { Evidence } from "./Evidence.ts";
import { openFaultPage } from "./openFaultPage.ts";
import { planTurns } from "./planTurns.ts";
import { startChain } from "./startChain.ts";

/** Sends texts from a real page through the faults of `seed`, and returns the evidence. */
export async function playRun({ seed, texts, composers, onRound }: RunOptions): Promise<Evidence> {
  const chain = await startChain(seed);
  try {
    const page = await openFaultPage(chain, composers);
    try {
      const delivered = collectDelivered(chain.sandboxUrl);
      const presses: Press[] = [];
      const perRound = composers * TURNS_IN_A_ROUND;
      for (let from = 0; from < texts; from += perRound) {
        const to = Math.min(texts, from + perRound);
        presses.push(...(await page.play(planTurns({ seed, composers, from, to }))));
        await delivered.read();
        onRound?.(to);
      }
      await chain.idle();
      await delivered.read();
      return {
        texts,
        presses,
        sights: await page.look(),
        asked: await page.asked(),
        delivered: delivered.messages(),
        ledger: chain.ledger.lines,
        problems: page.problems,
      };
    } finally {
      await page.close();
    }
  } finally {
    await chain.close();
  }
}

export interface RunOptions {
  seed: number;
  /** How many texts are written. */
  texts: number;
  /** How many customers write at the same time. */
  composers: number;
  onRound?: (written: number) => void;
}

/** The texts per round. Between rounds the messages are collected from the sandbox. */
const TURNS_IN_A_ROUND = 25;
