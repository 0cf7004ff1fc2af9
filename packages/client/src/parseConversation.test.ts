import { describe, expect, it } from "vitest";
import { parseJson } from "./parse.ts";
import { parseConversation, type ShopperConversation } from "./parseConversation.ts";

const WIRE = {
  id: 123,
  order_id: 456,
  created_at: "2021-01-01T05:00:00Z",
  recipient_id: 1,
  recipient_type: "user",
  sender_id: 2,
  sender_type: "driver",
  read: true,
  body: "Hi, I am starting your order",
};

function parse(messages: readonly unknown[], rest: object = {}): ShopperConversation {
  const parsed = parseConversation({
    json: { chat_messages: messages, ...rest },
  });
  if (!parsed) throw new Error("not a conversation");
  return parsed;
}

describe("a message of a conversation", () => {
  it("is read in the words of this library", () => {
    expect(parse([WIRE]).messages).toEqual([
      {
        id: "123",
        sender: "shopper",
        senderId: "2",
        body: "Hi, I am starting your order",
        createdAt: "2021-01-01T05:00:00.000Z",
        isRead: true,
        image: null,
      },
    ]);
  });

  it.each([
    ["an id that no number holds", { id: "1201895966044343904" }, { id: "1201895966044343904" }],
    ["an image and no text", { body: "", image: "https://i.example/1" }, { body: "" }],
    ["an image and null for text", { body: null, image: "https://i.example/1" }, { body: "" }],
    ["an image alone", { body: undefined, image: "https://i.example/1" }, { body: "" }],
    ["a date that is none", { created_at: "soon" }, { createdAt: null }],
    ["no date", { created_at: undefined }, { createdAt: null }],
    ["no sender's id", { sender_id: null }, { senderId: null }],
    ["no word on whether it was read", { read: "yes" }, { isRead: false }],
  ])("may have %s", (_, fields, expected) => {
    expect(parse([{ ...WIRE, ...fields }])).toMatchObject({
      messages: [expected],
      unreadable: 0,
    });
  });

  it.each([
    ["no id", { id: null }],
    ["an odd id", { id: 1.5 }],
    ["a sender of no known kind", { sender_type: "robot" }],
    ["a sender named like a property of every object", { sender_type: "constructor" }],
    ["no text", { body: undefined }],
    ["null for text and no image", { body: null, image: "" }],
    ["an image and an odd text", { body: 1, image: "https://i.example/1" }],
  ])("is left out and counted when it has %s", (_, fields) => {
    expect(parse([{ ...WIRE, ...fields }, WIRE, null])).toMatchObject({
      messages: [{ id: "123" }],
      unreadable: 2,
    });
  });

  it("comes in the order of time, and of ids where that is the same", () => {
    const at = (id: number | string, seconds: string) => ({
      ...WIRE,
      id,
      created_at: `2021-01-01T05:00:${seconds}Z`,
    });
    const wire = [at(10, "01"), at(9, "01"), at("1201895966044343904", "01"), at(99, "00")];
    expect(parse(wire).messages.map(({ id }) => id)).toEqual([
      "99",
      "9",
      "10",
      "1201895966044343904",
    ]);
  });
});

it("holds each message once, as it came last", () => {
  const { messages, unreadable } = parse([{ ...WIRE, read: false }, { ...WIRE, id: 124 }, WIRE]);
  expect(messages).toMatchObject([{ id: "123", isRead: true }, { id: "124" }]);
  expect(unreadable).toBe(0);
});

it("has a message without a date where its id puts it", () => {
  const first = { ...WIRE, id: 7, created_at: "2021-01-01T05:00:00Z" };
  const undated = { ...WIRE, id: 8, created_at: "lately" };
  const last = { ...WIRE, id: 9, created_at: "2021-01-01T06:00:00Z" };
  const ids = (wire: readonly unknown[]) => parse(wire).messages.map(({ id }) => id);
  expect(ids([last, undated, first])).toEqual(["7", "8", "9"]);
  expect(ids([undated, { ...WIRE, id: 10, created_at: "2035-01-01T00:00:00Z" }, last])).toEqual([
    "8",
    "9",
    "10",
  ]);
});

describe("the rest of a conversation", () => {
  it.each([
    ["in metadata", { metadata: { is_expired: true } }, true],
    ["beside the messages", { is_expired: true }, true],
    ["nowhere", {}, false],
    ["as a word", { metadata: { is_expired: "false" } }, false],
  ])("says that it is expired %s", (_, rest, isExpired) => {
    expect(parse([], rest).isExpired).toBe(isExpired);
  });

  it("has the people's pictures where Connect gives them", () => {
    const metadata = {
      customer: { id: 1, display_name: "Sam", avatar_url: "" },
      current_shopper: { id: 2, display_name: "Ana", avatar_url: "https://i.example/ana.png" },
    };
    expect(parse([], { metadata })).toMatchObject({
      customer: { avatarUrl: null },
      currentShopper: { avatarUrl: "https://i.example/ana.png" },
    });
  });

  it("may lack the people, or have odd ones", () => {
    const none = { customer: null, currentShopper: null, shoppers: [] };
    expect(parse([])).toMatchObject(none);
    expect(parse([], { metadata: { customer: "Sam", shoppers: [{}] } })).toMatchObject(none);
    expect(parse([], { metadata: { current_shopper: { id: 2 } } }).currentShopper).toEqual({
      id: "2",
      displayName: "",
      avatarUrl: null,
    });
  });
});

it.each(["", "null", "[]", "{}", '{"chat_messages":null}', '{"chat_messages":"[]"}'])(
  "%j is no conversation",
  (text) => {
    expect(parseConversation({ json: parseJson(text) })).toBeUndefined();
  },
);
