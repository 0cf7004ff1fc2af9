import { describe, expect, it } from "vitest";
import { parseJson } from "./parse.ts";

describe("parsing JSON", () => {
  it.each([
    '{"a":[1,-2.5,1e3,true,null,"x"],"b":{}}',
    "999999999999999",
    '"12345678901234567890"',
    '"a \\" quote and 12345678901234567890"',
    '"ends in a backslash \\\\"',
    "1.2345678901234567890",
    "12345678901234567890.5",
    "0.00000000000000001",
    "12345678901234567890e1",
  ])("gives what JSON.parse gives: %s", (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it("keeps every digit of an integer that a number can't hold, as text", () => {
    expect(parseJson('{"id": 1201895966044343904, "ids": [-9007199254740993]}')).toEqual({
      id: "1201895966044343904",
      ids: ["-9007199254740993"],
    });
  });

  it.each([
    ["characters", "x"],
    ["escapes", '\\"'],
    ["digits", "1"],
  ])("reads a text of millions of %s, and the long id beside it", (_, piece) => {
    const text = piece.repeat(16_000_000);
    expect(parseJson(`{"text":"${text}","id":1201895966044343904}`)).toMatchObject({
      id: "1201895966044343904",
    });
  });

  it.each(["", " ", "<html>", "{", "undefined", "{'a':1}", '{"a":1}}', '"', '"\\'])(
    "gives undefined for what is not JSON: %j",
    (text) => {
      expect(parseJson(text)).toBeUndefined();
    },
  );
});
