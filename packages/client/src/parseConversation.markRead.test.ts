import { describe, expect, it } from "vitest";
import { parseJson } from "./parse.ts";
import { parseMarkReadResult } from "./parseConversation.ts";

describe("the answer to marking messages as read", () => {
  it.each([
    ['{"messages_read_count":15}', 15],
    ['{"messages_read_count":0}', 0],
    ['{"messages_read_count":null}', null],
    ['{"messages_read_count":"15"}', null],
    ['{"messages_read_count":1.5}', null],
  ])("%s says that %j were unread", (text, count) => {
    expect(parseMarkReadResult({ json: parseJson(text) })).toEqual({ count });
  });

  it.each(["", "null", "[]", "{}", "<h1>Welcome</h1>"])("%j is none", (text) => {
    expect(parseMarkReadResult({ json: parseJson(text) })).toBeUndefined();
  });
});
