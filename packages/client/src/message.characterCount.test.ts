import { describe, expect, it } from "vitest";
import { randomTexts } from "../testing/randomTexts.ts";
import { countCharacters, MAX_MESSAGE_LENGTH, toMessageBody } from "./message.ts";

describe("counting characters", () => {
  it.each([
    ["a letter", "a", 1],
    ["a letter and its accent", "e\u0301", 2],
    ["an emoji", "😀", 1],
    ["a flag", "🇨🇦", 2],
    ["a family joined of three people", "👨‍👩‍👧", 5],
    ["a thumb with a skin colour", "👍🏽", 2],
    ["a CR LF, which is one line break", "a\r\nb", 3],
    ["a lone CR, which is one too", "a\rb", 3],
    ["a NUL, which is dropped", "a\0b", 2],
    ["a lone surrogate, which is replaced", "a\ud83d", 2],
    ["two halves with a NUL between them", "\ud83d\0\ude00", 2],
    ["the ends, which are trimmed", " \n\ufeff a \u3000\r\n", 1],
    ["the middle, which is not", "a  \n b", 6],
    ["nothing", "", 0],
    ["white space", " \n\t\u00a0", 0],
    ["zero width only", "\u200b\u200d\u2060\ufeff", 0],
  ])("counts what would be sent: %s", (_, text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it("agrees with the length of what is sent, whatever the text", () => {
    const wrong = [...randomTexts(20_000, 1)].filter(
      (text) => countCharacters(text) !== Array.from(toMessageBody(text)).length,
    );
    expect(wrong).toEqual([]);
  });

  it.each(["a", "😀", "\ud800", "\u2028x"])("counts a megabyte of %j", (part) => {
    const text = part.repeat(1_000_000 / part.length);
    expect(countCharacters(text)).toBe(Array.from(toMessageBody(text)).length);
  });

  it("counts a megabyte of nothing as nothing", () => {
    expect(countCharacters("\0 \u200b\r\n".repeat(200_000))).toBe(0);
  });

  it("knows Connect's limit", () => {
    expect(MAX_MESSAGE_LENGTH).toBe(1000);
  });
});
