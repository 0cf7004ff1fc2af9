import { describe, expect, it } from "vitest";
import { randomTexts } from "../testing/randomTexts.ts";
import { toMessageBody } from "./message.ts";

describe("what is sent of a text", () => {
  it.each([
    ["trims the ends", "\ufeff  Hello there \n\n", "Hello there"],
    ["keeps white space within", "two  \n\n\tlemons", "two  \n\n\tlemons"],
    ["makes every line break LF", "a\r\nb\rc\n\rd", "a\nb\nc\n\nd"],
    ["drops control characters but TAB and LF", "a\0b\u0007c\u001bd\ve\ff\tg\nh", "abcdef\tg\nh"],
    ["trims what dropping lays bare", "\0 a \0", "a"],
    ["replaces lone surrogates", "a\ud83db\ude00", "a\ufffdb\ufffd"],
    ["makes no pair of two lone ones", "\ud83d\0\ude00", "\ufffd\ufffd"],
    ["keeps emoji, flags and families", "😀🇨🇦👨‍👩‍👧👍🏽", "😀🇨🇦👨‍👩‍👧👍🏽"],
    ["keeps joiners in words that need them", "می\u200cخواهم", "می\u200cخواهم"],
    ["does not normalise", "e\u0301 é", "e\u0301 é"],
  ])("%s", (_, text, body) => {
    expect(toMessageBody(text)).toBe(body);
  });

  it.each([
    ["nothing", ""],
    ["white space", " \t\r\n\u00a0\u3000\u2028"],
    ["a byte order mark", "\ufeff"],
    ["zero width", "\u200b\u200c\u200d\u2060\u00ad\u180e"],
    ["control characters", "\0\u001b\u007f\u0085"],
    ["fillers and the blank braille cell", "\u115f\u3164\uffa0\u2800"],
    ["tags and variation selectors", "\u{e0001}\ufe0f\u{e0100}"],
  ])("is empty where there is nothing to read: %s", (_, text) => {
    expect(toMessageBody(text)).toBe("");
    expect(toMessageBody(` ${text}\n${text}`)).toBe("");
    expect(toMessageBody(`${text}a`)).toContain("a");
  });

  it("is well-formed, and stays the same when it is made again, whatever the text", () => {
    const wrong = [...randomTexts(20_000, 2)].filter((text) => {
      const body = toMessageBody(text);
      return toMessageBody(body) !== body || /\p{Surrogate}|\r|\0/u.test(body);
    });
    expect(wrong).toEqual([]);
  });
});
