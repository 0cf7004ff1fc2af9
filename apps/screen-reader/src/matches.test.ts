import { describe, expect, it } from "vitest";
import { matches } from "./matches.ts";

describe("matches", () => {
  it("finds a text within an utterance", () => {
    expect(matches("Message your shopper entry.", "Message your shopper")).toBe(true);
    expect(matches("Message sent", "Message your shopper")).toBe(false);
  });

  it("takes typographic and plain signs, and any white space, for the same", () => {
    expect(matches("You can’t  send “this” – Sending…", 'can\'t send "this" - Sending...')).toBe(
      true,
    );
  });

  it("tries a pattern on the plain text", () => {
    expect(matches("Message to your shopper entry.", /\bentry\b/)).toBe(true);
    expect(matches("You can’t", /can't/)).toBe(true);
  });
});
