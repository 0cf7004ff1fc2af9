import type { Page } from "playwright";
import type { Cost } from "./Cost.ts";
import { costOf } from "./costOf.ts";
import type { Stage } from "./openStage.ts";

/** What a key costs that is pressed after `draft`, with all that follows until the page is at rest. */
export async function measureKeys(
  { page, cdp }: Stage,
  draft: string,
  keys: number,
): Promise<Cost> {
  await page.evaluate(() => window.mountContestant(1));
  const field = page.getByRole("textbox");
  await field.focus();
  if (draft !== "") await cdp.send("Input.insertText", { text: draft });
  await rest(page);
  const cost = await costOf(cdp, async () => {
    for (let key = 0; key < keys; key++) {
      const letter = LETTERS.charAt(key % LETTERS.length);
      await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, key: letter });
      await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter });
    }
    await rest(page);
  });
  const held = (await field.inputValue()).length;
  if (held !== draft.length + keys) {
    throw new Error(`The field holds ${held} characters in place of ${draft.length + keys}.`);
  }
  return { total: cost.total / keys, script: cost.script / keys, layouts: cost.layouts / keys };
}

/** Until what was put off, such as a count that is spoken after a pause, is done. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => requestIdleCallback(resolve), 1300);
      }),
  );
}

const LETTERS = "ripe ones please ";
