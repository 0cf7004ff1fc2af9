import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright";
import type { ReactCounts } from "../page/countReact.ts";
import { costOf } from "./costOf.ts";
import { onStage, type Stage, type StageOptions } from "./onStage.ts";
import { expectHeld, letters, pressKeys, rest } from "./typing.ts";

/**
 * Checks a contestant by typing and sending a message, and counts the work per keystroke, which is the
 * same on every machine. Only keys after the first letters are counted. Work in the pause after them is
 * divided among them.
 *
 * @throws {Error} With the step that failed.
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

/** The counts per keystroke. */
export interface KeystrokeCounts {
  layouts: number;
  /** The number of React's commits; absent without React. */
  commits?: number;
  /** The number of rendered components. */
  renders?: number;
}

const KEYS = 20;

function readCounts(page: Page): Promise<ReactCounts> {
  return page.evaluate(() => ({ ...window.reactCounts }));
}

/** Sends with the button, or with Enter if there is no such button. */
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
