import { texts } from "../texts.ts";
import type { Case } from "./Case.ts";

/** The announcements while the customer writes in the textarea. */
export const writing: readonly Case[] = [
  {
    name: "empty",
    async play({ entersField, expectsAnnouncement, expectsNoAnnouncement, opens, presses }) {
      await opens("/orders/shopping?embed");
      await entersField();
      await expectsAnnouncement(texts.group);
      await expectsAnnouncement(texts.label);
      await expectsAnnouncement(texts.limit);
      await expectsAnnouncement(texts.keys);
      await presses("Return");
      await expectsAnnouncement(texts.blank);
      await expectsNoAnnouncement(texts.keys);
      await presses("Tab");
      await presses("space");
      await expectsAnnouncement(texts.blank);
    },
  },
  {
    name: "too-long",
    async play({
      entersField,
      expectsAnnouncement,
      expectsNoAnnouncement,
      opens,
      pastes,
      presses,
    }) {
      await opens("/orders/shopping?embed");
      await entersField();
      await pastes(textOf(1007));
      await expectsAnnouncement(texts.over);
      await presses("Return");
      await expectsAnnouncement(texts.tooLong);
      await expectsNoAnnouncement(texts.keys);
    },
  },
  {
    name: "counter",
    async play({ entersField, expectsAnnouncement, opens, pastes, types }) {
      await opens("/orders/shopping?embed");
      await entersField();
      await pastes(textOf(988));
      await expectsAnnouncement(texts.left12);
      await types("abc");
      await expectsAnnouncement(texts.left9);
    },
  },
];

/** The lengths that are used end in a letter, because spaces at the end don't count. */
function textOf(characters: number): string {
  return "Two limes. ".repeat(100).slice(0, characters);
}
