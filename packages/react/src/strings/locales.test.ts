import { describe, expect, it } from "vitest";
import { enCA } from "./enCA.ts";
import { enUS } from "./enUS.ts";
import { esUS } from "./esUS.ts";
import { frCA } from "./frCA.ts";

describe("the locales", () => {
  it.each([
    [
      enUS,
      "1,000 characters left",
      "1 character left",
      "0 characters left",
      "2 characters too many",
    ],
    [
      enCA,
      "1,000 characters left",
      "1 character left",
      "0 characters left",
      "2 characters too many",
    ],
    [
      frCA,
      "Encore 1 000 caractères",
      "Encore 1 caractère",
      "Encore 0 caractère",
      "2 caractères en trop",
    ],
    [
      esUS,
      "Quedan 1,000 caracteres",
      "Queda 1 carácter",
      "Quedan 0 caracteres",
      "2 caracteres de más",
    ],
  ])("count as their language does: $locale", (strings, full, one, none, over) => {
    const counter = (remaining: number) =>
      strings.counter({ remaining }).replaceAll("\u00a0", " ").replaceAll("\u202f", " ");
    expect([counter(1000), counter(1), counter(0), counter(-2)]).toEqual([full, one, none, over]);
  });

  it.each([frCA, esUS])("say nothing in English: $locale", (strings) => {
    const english = new Set(allTexts(enUS));
    expect(allTexts(strings).filter((text) => english.has(text))).toEqual([]);
    expect(allTexts(strings)).toHaveLength(english.size);
  });

  it("spell as their country does", () => {
    expect(enUS.failure({ kind: "canceled", delivery: "not-sent" })).toContain("canceled");
    expect(enCA.failure({ kind: "canceled", delivery: "not-sent" })).toContain("cancelled");
  });
});

/** Every text of a locale, each once, with every way to fail. */
function allTexts(strings: typeof enUS): string[] {
  const { locale: _, ...texts } = strings;
  const made = [
    strings.limit({ limit: 1000 }),
    strings.keys({ submitMode: "enter" }),
    strings.keys({ submitMode: "ctrl-enter" }),
    strings.counter({ remaining: 5 }),
    strings.counter({ remaining: -5 }),
    strings.used({ characters: 5, limit: 1000 }),
    strings.tooLong({ over: 5, limit: 1000 }),
    strings.unavailable({ availability: "not-yet" }),
    strings.unavailable({ availability: "closed" }),
    strings.wait({ seconds: 5 }),
    ...(["sending", "not-sent", "unconfirmed"] as const).map(strings.outgoingState),
    ...KINDS.flatMap((kind) =>
      (["not-sent", "unconfirmed"] as const).map((delivery) => strings.failure({ kind, delivery })),
    ),
  ];
  const plain = Object.values(texts).filter((text) => typeof text === "string");
  return [...new Set([...plain, ...made])];
}

const KINDS = [
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
