import type { Cost } from "./Cost.ts";
import { costOf } from "./costOf.ts";
import type { Stage } from "./onStage.ts";
import { expectHeld, letters, pressKeys, rest } from "./typing.ts";

/** What a key costs that is pressed after `draft`, with all that follows until the page is at rest. */
export async function measureKeys(stage: Stage, draft: string): Promise<Cost> {
  await stage.mount(1);
  await stage.field.focus();
  // The first letter is another matter: what is shown of an empty field goes away.
  const before = draft === "" ? "R" : draft;
  await stage.cdp.send("Input.insertText", { text: before });
  await rest();
  const typed = letters(KEYS);
  const cost = await costOf(stage.cdp, async () => {
    await pressKeys(stage, typed);
    await rest();
  });
  await expectHeld(stage, before + typed);
  return { total: cost.total / KEYS, script: cost.script / KEYS, layouts: cost.layouts / KEYS };
}

const KEYS = 80;
