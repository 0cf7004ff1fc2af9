import { texts } from "../texts.ts";
import type { Case } from "./Case.ts";

/** Messages that are sent, and the shopper's answers. */
export const sending: readonly Case[] = [
  {
    name: "sent",
    async play({ entersField, expectsAnnouncement, opens, presses, types }) {
      await opens("/orders/shopping?embed");
      await entersField();
      for (let message = 1; message <= 6; message += 1) {
        await types(`Ripe avocados ${message}`);
        await presses("Return");
        await expectsAnnouncement(texts.sent);
      }
    },
  },
  {
    name: "answers",
    async play({
      entersField,
      expectsAnnouncement,
      expectsOneAnnouncement,
      opens,
      presses,
      types,
    }) {
      await opens("/orders/conversation?embed");
      await entersField();
      await types("Ripe avocados, please");
      await presses("Return");
      await expectsAnnouncement(texts.sent);
      await expectsAnnouncement(texts.answer, ANSWER_TIMEOUT_MS);
      await types("And two limes");
      await presses("Return");
      await expectsAnnouncement(texts.sent);
      await expectsAnnouncement(texts.photoAnswer, ANSWER_TIMEOUT_MS);
      await expectsOneAnnouncement([texts.photo, texts.photoAnswer]);
    },
  },
];

/** The shopper answers after 1.5 s; the page looks for answers every ten seconds. */
const ANSWER_TIMEOUT_MS = 20_000;
