import { describe, expect, it } from "vitest";
import type { ShopperChatStrings } from "../ShopperChatStrings.ts";
import { enCA } from "./enCA.ts";
import { enCAComposer } from "./enCAComposer.ts";
import { enUS } from "./enUS.ts";
import { enUSComposer } from "./enUSComposer.ts";
import { esUS } from "./esUS.ts";
import { esUSComposer } from "./esUSComposer.ts";
import { frCA } from "./frCA.ts";
import { frCAComposer } from "./frCAComposer.ts";

describe("a locale", () => {
  it.each([
    [enUS, enUSComposer],
    [enCA, enCAComposer],
    [frCA, frCAComposer],
    [esUS, esUSComposer],
  ])("has the composer’s texts and the conversation’s: $0.locale", (all, composer) => {
    expect(all).toMatchObject(composer);
    expect(Object.keys(all)).toEqual(Object.keys(enUS));
  });

  it.each([
    [
      enUS,
      ["1,000 characters left", "1 character left", "0 characters left", "2 characters over"],
      ["1 new message", "2 unread messages"],
    ],
    [
      frCA,
      [
        "1 000 caractères restants",
        "1 caractère restant",
        "0 caractère restant",
        "2 caractères de trop",
      ],
      ["1 nouveau message", "2 messages non lus"],
    ],
    [
      esUS,
      ["Quedan 1,000 caracteres", "Queda 1 carácter", "Quedan 0 caracteres", "2 caracteres de más"],
      ["1 mensaje nuevo", "2 mensajes sin leer"],
    ],
  ])("counts as its language does: $0.locale", (strings, counters, messages) => {
    const counter = (remaining: number) =>
      strings.counter({ remaining }).replaceAll(NO_BREAK_SPACES, " ");
    expect([1000, 1, 0, -2].map(counter)).toEqual(counters);
    expect([strings.newMessages({ count: 1 }), strings.unread({ count: 2 })]).toEqual(messages);
  });

  it.each([frCA, esUS])("has a translation of every text: $locale", (strings) => {
    const english = new Set(getTexts(enUS));
    const texts = getTexts(strings);
    // "Messages" is the same word in French.
    const shared = strings === frCA ? ["Messages"] : [];
    expect(texts.filter((text) => english.has(text))).toEqual(shared);
    expect(new Set(texts).size).toBe(english.size);
  });

  it("spells as its country does", () => {
    const canceled = { kind: "canceled", delivery: "not-sent" } as const;
    expect(enUS.error(canceled)).toBe("Message canceled.");
    expect(enCA.error(canceled)).toBe("Message cancelled.");
    expect(enCA.error({ ...canceled, delivery: "unconfirmed" })).toMatch(/^Cancelled, /);
    expect([enUS.expired, enCA.expired]).toEqual([
      expect.stringMatching(/canceled\.$/),
      expect.stringMatching(/cancelled\.$/),
    ]);
  });

  it.each([enUS, enCA, frCA, esUS])("has typographic apostrophes only: $locale", (strings) => {
    for (const text of getTexts(strings)) {
      expect(text).not.toContain("'");
    }
  });

  it("has the spaces of Québec’s typography in French", () => {
    for (const text of getTexts(frCA)) {
      expect(text).not.toMatch(/\s[;!?]|[^\u00a0]:/);
    }
  });

  it("names the keys of a US keyboard in Spanish", () => {
    expect(esUS.keys({ submitMode: "enter", isMac: false })).toMatch(/Enter .* Shift\+Enter/);
  });
});

/** Returns every text of a locale, in every variant. */
function getTexts(strings: ShopperChatStrings): string[] {
  const { locale: _, ...texts } = strings;
  return [
    ...Object.values(texts).filter((text) => typeof text === "string"),
    strings.limit({ limit: 1000 }),
    ...([true, false] as const).flatMap((isMac) =>
      (["enter", "ctrl-enter"] as const).map((submitMode) => strings.keys({ submitMode, isMac })),
    ),
    ...[5, -5].map((remaining) => strings.counter({ remaining })),
    strings.tooLong({ over: 5, limit: 1000 }),
    ...(["not-yet", "closed"] as const).map((availability) =>
      strings.unavailable({ availability }),
    ),
    strings.rateLimit({ seconds: 5 }),
    ...(["queued", "sending", "not-sent", "unconfirmed"] as const).map(strings.unsentMessageState),
    ...ERROR_KINDS.flatMap((kind) =>
      (["not-sent", "unconfirmed"] as const).map((delivery) => strings.error({ kind, delivery })),
    ),
    ...[null, "Ana"].flatMap((name) => [
      strings.chatWith({ name }),
      strings.photo({ sender: "shopper", name }),
      ...[1, 2].flatMap((count) =>
        [true, false].map((hasPhoto) =>
          strings.newMessageAnnouncement({ count, name, text: "Hi", hasPhoto }),
        ),
      ),
      strings.newMessageAnnouncement({ count: 1, name, text: "", hasPhoto: true }),
    ]),
    strings.photo({ sender: "customer", name: null }),
    strings.photoAt({ host: "example.com" }),
    ...(["sent", "read"] as const).map(strings.readState),
    ...[1, 2].flatMap((count) => [strings.newMessages({ count }), strings.unread({ count })]),
    ...ERROR_KINDS.map((kind) => strings.loadFailed({ kind })),
  ];
}

const ERROR_KINDS = [
  "invalid-body",
  "disallowed",
  "not-found",
  "signed-out",
  "rate-limited",
  "busy",
  "canceled",
  "unreachable",
  "unavailable",
  "unexpected",
] as const;

const NO_BREAK_SPACES = /[\u00a0\u202f]/g;
