import type { Cost } from "./Cost.ts";
import { costOf } from "./costOf.ts";
import type { Stage } from "./onStage.ts";
import { expectHeld, letters, pressKeys, rest } from "./typing.ts";

/** Measures the cost of a key after `draft`, until the page is idle again. */
export async function measureKeys(stage: Stage, draft: string): Promise<Cost> {
  await stage.mount(1);
  await stage.field.focus();
  // The first key is different, because hints for an empty textarea disappear.
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
