import { texts } from "../texts.ts";
import type { Case } from "./Case.ts";

/** What is heard in the field. */
export const writing: readonly Case[] = [
  {
    name: "empty",
    async play({ entersField, hears, hearsNothingLike, opens, presses }) {
      await opens("/orders/shopping?embed");
      await entersField();
      await hears(texts.group);
      await hears(texts.label);
      await hears(texts.limit);
      await hears(texts.keys);
      await presses("Return");
      await hears(texts.blank);
      await hearsNothingLike(texts.keys);
      await presses("Tab");
      await presses("space");
      await hears(texts.blank);
    },
  },
  {
    name: "too-long",
    async play({ entersField, hears, hearsNothingLike, opens, pastes, presses }) {
      await opens("/orders/shopping?embed");
      await entersField();
      await pastes(textOf(1007));
      await hears(texts.over);
      await presses("Return");
      await hears(texts.tooLong);
      await hearsNothingLike(texts.keys);
    },
  },
  {
    name: "counter",
    async play({ entersField, hears, opens, pastes, types }) {
      await opens("/orders/shopping?embed");
      await entersField();
      await pastes(textOf(988));
      await hears(texts.left12);
      await types("abc");
      await hears(texts.left9);
    },
  },
];

/** The lengths that are used end in a letter, because spaces at the end don't count. */
function textOf(characters: number): string {
  return "Two limes. ".repeat(100).slice(0, characters);
}
