import { describe, expect, it } from "vitest";
import { initialsOf } from "./initialsOf.ts";

describe("initials", () => {
  it.each([
    ["Ana", "A"],
    ["ana maria lópez", "AL"],
    ["É", "É"],
    ["E\u0301lodie", "E\u0301"],
    ["🥑 ana", "A"],
    ["🥑", ""],
    ["李 小龍", "李小"],
  ])("of %s are %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
