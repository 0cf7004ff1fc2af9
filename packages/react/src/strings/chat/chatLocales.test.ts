import type { ShopperChatErrorKind } from "@shopper-chat/client";
import { describe, expect, it } from "vitest";
import { enCA } from "../enCA.ts";
import { enUS } from "../enUS.ts";
import { esUS } from "../esUS.ts";
import { frCA } from "../frCA.ts";
import type { ChatStrings } from "./ConversationStrings.ts";
import { enCAChat } from "./enCAChat.ts";
import { enUSChat } from "./enUSChat.ts";
import { esUSChat } from "./esUSChat.ts";
import { frCAChat } from "./frCAChat.ts";

describe("the chat's locales", () => {
  it.each([
    [enUSChat, enUS],
    [enCAChat, enCA],
    [frCAChat, frCA],
    [esUSChat, esUS],
  ])("have the composer's texts too: $0.locale", (chat, composer) => {
    expect(chat).toMatchObject(composer);
  });

  it.each([frCAChat, esUSChat])("say nothing in English: $locale", (strings) => {
    const english = new Set(allTexts(enUSChat));
    expect(english.size).toBeGreaterThan(25);
    // A word that both languages share.
    const shared = strings === frCAChat ? ["Messages"] : [];
    expect(allTexts(strings).filter((text) => english.has(text))).toEqual(shared);
    expect(new Set(allTexts(strings)).size).toBe(english.size);
  });

  it.each([
    [enUSChat, "1 new message", "2 unread messages"],
    [frCAChat, "1 nouveau message", "2 messages non lus"],
    [esUSChat, "1 mensaje nuevo", "2 mensajes sin leer"],
  ])("count as their language does: $0.locale", (strings, one, two) => {
    expect(strings.newMessages({ count: 1 })).toBe(one);
    expect(strings.unread({ count: 2 })).toBe(two);
  });

  it("spell as their country does", () => {
    expect(enUSChat.expired).toContain("canceled");
    expect(enCAChat.expired).toContain("cancelled");
  });
});

/** Every text that the conversation adds. */
function allTexts(strings: ChatStrings): string[] {
  const people = [null, "Ana"];
  const own = Object.entries(strings).filter(([name]) => !(name in enUS));
  return [
    ...own.flatMap(([, text]) => (typeof text === "string" ? text : [])),
    ...people.map((name) => strings.chatWith({ name })),
    ...people.map((name) => strings.photo({ sender: "shopper", name })),
    strings.photo({ sender: "customer", name: null }),
    strings.photoAt({ host: "example.com" }),
    strings.readState("sent"),
    strings.readState("read"),
    ...people.flatMap((name) => [1, 2].map((count) => strings.told({ count, name, text: "Hi" }))),
    ...[1, 2].flatMap((count) => [strings.newMessages({ count }), strings.unread({ count })]),
    ...KINDS.map((kind) => strings.loadFailed({ kind })),
  ];
}

const KINDS: ShopperChatErrorKind[] = ["signed-out", "not-found", "unreachable", "unavailable"];
