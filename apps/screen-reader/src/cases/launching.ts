import { texts } from "../texts.ts";
import type { Case } from "./Case.ts";

/** The chat that opens from a button. */
export const launching: readonly Case[] = [
  {
    name: "launcher",
    async play({
      expectsAnnouncement,
      expectsNoAnnouncement,
      movesTo,
      opens,
      presses,
      types,
      waitsFor,
    }) {
      await opens("/orders/conversation?embed&launcher");
      await movesTo(texts.launcher, "Tab");
      await presses("Return");
      await expectsAnnouncement(texts.label);
      await expectsNoAnnouncement("I'm picking your order now.");
      await types("Ripe avocados, please");
      await presses("Return");
      await waitsFor(texts.sent);
      await presses("Escape");
      await expectsAnnouncement(texts.launcher);
      await expectsAnnouncement(texts.unread, 25_000);
      await presses("Return");
      await expectsAnnouncement(texts.label);
      await expectsNoAnnouncement(texts.sent);
    },
  },
];
