import { describe, expect, it } from "vitest";
import type { ErrorForText } from "./ComposerStrings.ts";
import { enUSComposer } from "./locales/enUSComposer.ts";

const { error } = enUSComposer;

describe("the text of an error", () => {
  it.each([
    ["invalid-body", "not-sent", "Your message is too long. Shorten it and try again."],
    [
      "disallowed",
      "not-sent",
      "You can’t message your shopper right now. Your message wasn’t sent.",
    ],
    [
      "not-found",
      "not-sent",
      "We can’t find this order. Make sure you’re signed in to the account you used to place it. Your message wasn’t sent.",
    ],
    ["signed-out", "not-sent", "You’ve been signed out. Sign in to send your message."],
    [
      "rate-limited",
      "not-sent",
      "Too many messages are being sent right now. This message wasn’t sent.",
    ],
    ["busy", "not-sent", "Your last message is still sending. Wait a moment, then try again."],
    ["canceled", "not-sent", "Message canceled."],
    [
      "canceled",
      "unconfirmed",
      "Canceled, but your shopper may already have received this message.",
    ],
    [
      "unreachable",
      "not-sent",
      "You’re offline. Your message wasn’t sent. Check your connection and try again.",
    ],
    [
      "unavailable",
      "not-sent",
      "Something went wrong on our end. Your message wasn’t sent. Try again in a moment.",
    ],
    ["unexpected", "not-sent", "Something went wrong. Your message wasn’t sent. Try again."],
  ] as const)("is the agreed one for %s, %s", (kind, delivery, text) => {
    expect(error({ kind, delivery })).toBe(text);
  });

  it.each(["unreachable", "unavailable", "unexpected"] as const)(
    "promises a check before a retry if the message may have arrived: %s",
    (kind) => {
      expect(error({ kind, delivery: "unconfirmed" })).toBe(
        "We’re not sure your message was sent. If you try again, we’ll check first so your shopper doesn’t get it twice.",
      );
    },
  );

  it.each(["disallowed", "not-found", "signed-out", "rate-limited"] as const)(
    "says that an earlier try may have arrived, and never that it was not sent: %s",
    (kind) => {
      const text = error({ kind, delivery: "unconfirmed" });
      expect(text).toContain("Your shopper may already have received this message.");
      expect(text).not.toContain("wasn’t sent");
    },
  );

  it("is that of an unexpected error if a newer client reports a kind of its own", () => {
    const newer: ErrorForText = { ...JSON.parse('{ "kind": "paused" }'), delivery: "not-sent" };
    expect(error(newer)).toMatch(/^Something went wrong/);
  });
});
