import { texts } from "../texts.ts";
import type { Case } from "./Case.ts";

/** Messages that are not sent, or perhaps not. */
export const failing: readonly Case[] = [
  {
    name: "disallowed",
    async play({
      entersField,
      expectsAnnouncement,
      expectsOneAnnouncement,
      movesTo,
      opens,
      presses,
      types,
    }) {
      await opens("/orders/chat-disabled?embed");
      await entersField();
      await types("Two limes");
      await presses("Return");
      await expectsAnnouncement(texts.disallowed);
      await expectsOneAnnouncement([texts.disallowed, texts.kept]);
      await movesTo(texts.goToUnsent, "Tab", 4);
      await presses("Return");
      await expectsAnnouncement(texts.retry);
      await presses("Return");
      await expectsAnnouncement(texts.disallowed);
    },
  },
  {
    name: "not-found",
    async play({ entersField, expectsAnnouncement, opens, presses, types }) {
      await opens("/orders/not-an-order?embed");
      await entersField();
      await types("Two limes");
      await presses("Return");
      await expectsAnnouncement(texts.notFound);
    },
  },
  {
    name: "rate-limit",
    async play({
      entersField,
      expectsAnnouncement,
      expectsOneAnnouncement,
      opens,
      presses,
      types,
    }) {
      await opens("/orders/rate-limited?embed");
      await entersField();
      await types("Two limes");
      await presses("Return");
      await expectsAnnouncement(texts.rateLimited);
      await expectsOneAnnouncement([texts.rateLimited, texts.wait]);
      await expectsAnnouncement(texts.waitOver, 12_000);
    },
  },
  {
    name: "unconfirmed",
    async play({ entersField, expectsAnnouncement, opens, presses, types }) {
      await opens("/orders/drops-after?embed");
      await entersField();
      await types("Two limes");
      await presses("Return");
      await expectsAnnouncement(texts.sent, 10_000);
    },
  },
  {
    name: "offline",
    async play({
      entersField,
      goesOffline,
      goesOnline,
      expectsAnnouncement,
      opens,
      presses,
      types,
    }) {
      await opens("/orders/shopping?embed");
      await entersField();
      await types("Two limes");
      await goesOffline();
      await presses("Return");
      await expectsAnnouncement(texts.offline);
      await goesOnline();
      await expectsAnnouncement(texts.backOnline);
    },
  },
  {
    name: "not-yet",
    async play({ expects, movesTo, opens }) {
      await opens("/orders/not-yet?embed");
      await movesTo(texts.notYet, "Tab", 6);
      expects(`reaches “${texts.notYet}” by Tab`, true);
    },
  },
  {
    name: "closed",
    async play({ expects, movesTo, opens }) {
      await opens("/orders/closed?embed");
      await movesTo(texts.closed, "Tab", 6);
      expects(`reaches “${texts.closed}” by Tab`, true);
    },
  },
];
