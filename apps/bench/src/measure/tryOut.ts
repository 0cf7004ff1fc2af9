import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright";
import type { ReactCounts } from "../page/countReact.ts";
import { costOf } from "./costOf.ts";
import { onStage, type Stage, type StageOptions } from "./onStage.ts";
import { expectHeld, letters, pressKeys, rest } from "./typing.ts";

/**
 * Sees for itself that a contestant is one, by typing into it and sending that; and counts meanwhile
 * what a keystroke sets in motion, numbers that are the same on every machine. They are those of a
 * key after the first letters; what follows in the pause after them is shared among the keys.
 *
 * @throws Error that says what it fails at.
 */
export function tryOut(options: StageOptions, received: () => string[]): Promise<KeystrokeCounts> {
  return onStage({ ...options, countsReact: true }, async (stage) => {
    await stage.mount(1);
    await stage.field.focus();
    const address = `${options.name}: `;
    await pressKeys(stage, address);
    await rest();
    const typed = letters(KEYS);
    const before = await readCounts(stage.page);
    const { layouts } = await costOf(stage.cdp, async () => {
      await pressKeys(stage, typed);
      await rest();
    });
    const after = await readCounts(stage.page);
    await expectHeld(stage, address + typed);
    await send(stage);
    await untilReceived(address + typed, received);
    return {
      layouts: layouts / KEYS,
      ...(after.usesReact && {
        commits: (after.commits - before.commits) / KEYS,
        renders: (after.renders - before.renders) / KEYS,
      }),
    };
  });
}

/** For each keystroke. */
export interface KeystrokeCounts {
  layouts: number;
  /** Of React's; absent where there is no React. */
  commits?: number;
  /** Of components. */
  renders?: number;
}

const KEYS = 20;

function readCounts(page: Page): Promise<ReactCounts> {
  return page.evaluate(() => ({ ...window.reactCounts }));
}

/** By its button; where it has none that says so, by Enter. */
async function send({ page, field }: Stage): Promise<void> {
  const button = page.getByRole("button", { name: /send/i }).first();
  if (await button.isVisible()) await button.click();
  else await field.press("Enter");
}

async function untilReceived(text: string, received: () => string[]): Promise<void> {
  for (let waited = 0; !received().includes(text); waited += LOOK_MS) {
    if (waited > PATIENCE_MS) throw new Error("does not send: the text never arrived");
    await pause(LOOK_MS);
  }
}

const LOOK_MS = 50;
const PATIENCE_MS = 5000;
