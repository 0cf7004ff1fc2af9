import type { ChatMessage, ShopperConversation } from "@shopper-chat/client";
import { describe, expect, it } from "vitest";
import { type CandidateSearch, findCandidates } from "./findCandidates.ts";

const NOON = Date.parse("2026-11-22T12:00:00Z");
const search: CandidateSearch = {
  body: "Ripe bananas",
  above: "100",
  from: NOON,
  to: NOON + 20_000,
  skewMs: 0,
};

function message(fields: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: "101",
    sender: "customer",
    senderId: "1",
    body: "Ripe bananas",
    createdAt: at(1000),
    isRead: false,
    image: null,
    ...fields,
  };
}

function at(milliseconds: number): string {
  return new Date(NOON + milliseconds).toISOString();
}

function find(
  messages: ChatMessage[],
  changed: Partial<CandidateSearch> = {},
  rest: Partial<ShopperConversation> = {},
): unknown {
  const conversation = { messages, unreadable: 0, isExpired: false, ...rest };
  const found = findCandidates(
    { customer: null, currentShopper: null, shoppers: [], ...conversation },
    { ...search, ...changed },
  );
  return typeof found === "string" ? found : found.map(({ id }) => id);
}

describe("a message of the conversation", () => {
  it("accepts a message that can be the one looked for", () => {
    expect(find([message()])).toEqual(["101"]);
    expect(find([message(), message({ id: "102" })])).toEqual(["101", "102"]);
  });

  it.each<[string, Partial<ChatMessage>]>([
    ["is the shopper's", { sender: "shopper" }],
    ["has another text", { body: "Ripe banana" }],
    ["was known before the try", { id: "100" }],
    ["is older than what was known, though its digits look higher", { id: "99" }],
    ["was made before the try", { createdAt: at(-5001) }],
  ])("rejects a message that %s", (_, fields) => {
    expect(find([message(fields)])).toEqual([]);
  });

  it.each<[string, string, string]>([
    ["with its ends trimmed", "Ripe bananas", " Ripe bananas\r\n"],
    ["composed or not", "Cre\u0300me", "Cr\u00e8me"],
    ["with its line breaks changed", "a\nb", "a\r\nb"],
  ])("accepts a message %s", (_, body, received) => {
    expect(find([message({ body: received })], { body })).toEqual(["101"]);
  });

  it("accepts a message with an id beyond what numbers hold", () => {
    const above = "1201895966044343904";
    expect(find([message({ id: "1201895966044343905" })], { above })).toEqual([
      "1201895966044343905",
    ]);
    expect(find([message({ id: "1201895966044343903" })], { above })).toEqual([]);
    expect(find([message({ id: "abc" })], { above: null })).toEqual(["abc"]);
  });

  it("compares times by Connect's clock, to a few seconds", () => {
    const hour = 3_600_000;
    expect(find([message({ createdAt: at(hour) })], { skewMs: hour })).toEqual(["101"]);
    expect(find([message({ createdAt: at(1000) })], { skewMs: hour })).toEqual([]);
    expect(find([message({ createdAt: at(-4000) })])).toEqual(["101"]);
    expect(find([message({ createdAt: at(24_000) })])).toEqual(["101"]);
  });
});

describe("it is unclear", () => {
  it.each<[string, Partial<ChatMessage>, Partial<CandidateSearch>]>([
    ["when the message has no date", { createdAt: null }, {}],
    ["when Connect named no time", {}, { skewMs: undefined }],
    ["when its id can't be compared", { id: "abc" }, {}],
    ["when it was made later than Connect may accept one", { createdAt: at(25_001) }, {}],
  ])("is unclear %s", (_, fields, changed) => {
    expect(find([message(fields)], changed)).toBe("unclear");
  });

  it("is unclear when there are messages that can't be read, or can't be read any more", () => {
    expect(find([message()], {}, { unreadable: 1 })).toBe("unclear");
    expect(find([], {}, { isExpired: true })).toBe("unclear");
  });

  it("is clear where no text is the same", () => {
    const other = message({ body: "Other words", createdAt: null, id: "abc" });
    expect(find([other], { skewMs: undefined })).toEqual([]);
  });
});
