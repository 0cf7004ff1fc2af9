import type { Remedy, Turn } from "../page/protocol.ts";
import { seededNumber } from "./seededNumber.ts";
import { textOf } from "./textOf.ts";

/**
 * Plans the turns for the texts `from` up to `to`: who writes which text, how it is sent, whether the next
 * one is written meanwhile, and the reactions to errors. The seed and the text decide.
 */
export function planTurns({ seed, composers, from, to }: TurnPlan): Turn[] {
  const turns: Turn[] = [];
  for (let text = from; text < to; text += 1) {
    const chance = (what: string) => seededNumber(seed, what, text);
    const composer = turns.length % composers;
    const turn: Turn = {
      composer,
      text: textOf(text),
      ahead: null,
      by: chance("by") < 0.5 ? "enter" : "click",
      remedies: [1, 2, 3].map((time) => remedyFor(chance(`remedy ${time}`))),
    };
    // The text that is written meanwhile is also one of the texts.
    if (chance("ahead") < 0.15 && text + 1 < to) {
      text += 1;
      turn.ahead = textOf(text);
    }
    turns.push(turn);
  }
  return turns;
}

export interface TurnPlan {
  seed: number;
  composers: number;
  from: number;
  to: number;
}

function remedyFor(chance: number): Remedy {
  if (chance < 0.5) return "try-again";
  if (chance < 0.7) return "edit";
  return chance < 0.85 ? "leave" : "give-up";
}
