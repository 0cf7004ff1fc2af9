import { texts } from "../texts.ts";
import type { Case } from "./Case.ts";

/** The chat that opens from a button. */
export const launching: readonly Case[] = [
  {
    name: "launcher",
    async play({ hears, hearsNothingLike, movesTo, opens, presses, types, waitsFor }) {
      await opens("/orders/conversation?embed&launcher");
      await movesTo(texts.launcher, "Tab");
      await presses("Return");
      await hears(texts.label);
      await hearsNothingLike("I'm picking your order now.");
      await types("Ripe avocados, please");
      await presses("Return");
      await waitsFor(texts.sent);
      await presses("Escape");
      await hears(texts.launcher);
      await hears(texts.unread, 25_000);
      await presses("Return");
      await hears(texts.label);
      await hearsNothingLike(texts.sent);
    },
  },
];
