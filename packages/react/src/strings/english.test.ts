import { describe, expect, it } from "vitest";
import { enUS } from "./enUS.ts";

describe("what a customer is told of a failure", () => {
  it.each([
    ["invalid-body", "not-sent", /too long/],
    ["disallowed", "not-sent", /can’t message your shopper for this order right now/],
    ["not-found", "not-sent", /can’t find this order/],
    ["signed-out", "not-sent", /signed out.*Sign in again/],
    ["rate-limited", "not-sent", /a lot of messages in a short time.*wasn’t sent/],
    ["unavailable", "not-sent", /wasn’t sent. Try again/],
    ["unavailable", "unconfirmed", /couldn’t confirm/],
    ["unreachable", "not-sent", /seem to be offline.*wasn’t sent/],
    ["unreachable", "unconfirmed", /couldn’t confirm/],
    ["unexpected", "not-sent", /Something went wrong, and your message wasn’t sent/],
    ["unexpected", "unconfirmed", /Something went wrong.*couldn’t confirm/],
    ["canceled", "not-sent", /wasn’t sent/],
    ["canceled", "unconfirmed", /had left already. It may have reached/],
    ["busy", "not-sent", /still on its way/],
  ] as const)("%s, %s", (kind, delivery, text) => {
    expect(enUS.failure({ kind, delivery })).toMatch(text);
  });

  it("never claims that an unconfirmed message was not sent", () => {
    for (const kind of [
      "unavailable",
      "unreachable",
      "unexpected",
      "canceled",
      "disallowed",
      "not-found",
      "signed-out",
      "rate-limited",
    ] as const) {
      const text = enUS.failure({ kind, delivery: "unconfirmed" });
      expect(text).not.toMatch(/wasn’t sent/);
    }
  });
});

it("counts one character as one", () => {
  expect(enUS.counter({ remaining: 1 })).toBe("1 character left");
  expect(enUS.counter({ remaining: 0 })).toBe("0 characters left");
  expect(enUS.counter({ remaining: -1 })).toBe("1 character too many");
  expect(enUS.tooLong({ over: 1, limit: 1000 })).toMatch(/1 character too long/);
});

it("says how long a rate limit lasts", () => {
  expect(enUS.wait({ seconds: 30 })).toBe("You can send again in 30 seconds.");
  expect(enUS.wait({ seconds: 1 })).toBe("You can send again in 1 second.");
});
