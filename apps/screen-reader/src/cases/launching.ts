import { texts } from "../texts.ts";
import type { Case } from "./Case.ts";

/** The chat that opens from a button. */
export const launching: readonly Case[] = [
  {
    name: "launcher",
    async play({
      expectsAnnouncement,
      expectsNoAnnouncement,
      expectsOneAnnouncement,
      movesTo,
      opens,
      presses,
      types,
      waitsFor,
    }) {
      await opens("/orders/conversation?embed&launcher");
      await movesTo(texts.launcher, "Tab");
      await presses("Return");
      await expectsAnnouncement(FIELD);
      await types("Ripe avocados, please");
      await presses("Return");
      await waitsFor(texts.sent);
      await presses("Escape");
      // Orca 43 with Firefox says only this: when the panel disappears, it moves to the button before
      // it, without a word, before Firefox reports that focus moved there.
      await expectsOneAnnouncement(["collapsed"]);
      await expectsAnnouncement(texts.unread, 25_000);
      await presses("Return");
      await expectsAnnouncement(FIELD);
      await expectsNoAnnouncement(texts.sent);
    },
  },
];

/** Orca 48 reads the whole dialog before, in which the label is too. */
const FIELD = new RegExp(`^${texts.label} entry`);
