import { beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleFromTarballs } from "./bundleFromTarballs.ts";
import { getLimit, SHAPES } from "./shapes.ts";

/** How far a size may be below its ceiling before that must be lowered. */
const SLACK = 0.03;

/** A text of each locale.
 * cspell:ignore Votre mensaje demasiado -- French and Spanish */
const TEXTS = {
  "en-US": "Message sent",
  "en-CA": "cancelled",
  "fr-CA": "Votre message est trop long",
  "es-US": "Su mensaje es demasiado largo",
};

describe("the sizes, from the tarballs", () => {
  const bundles = new Map<string, Bundle>();

  beforeAll(async () => {
    const all = await bundleFromTarballs(SHAPES);
    for (const [index, { name }] of SHAPES.entries()) {
      const bundle = all[index];
      if (bundle) bundles.set(name, bundle);
    }
  }, 60_000);

  it.each(SHAPES)("$name is not over its limit", (shape) => {
    const { size } = bundleOf(shape.name);
    expect(size, `${shape.name} grew; make it smaller`).toBeLessThanOrEqual(getLimit(shape));
  });

  it.each(SHAPES.filter(({ ceiling }) => ceiling !== undefined))(
    "the ceiling of $name is not far above what was reached",
    ({ name, gate, ceiling = gate }) => {
      const { size } = bundleOf(name);
      const next = Math.max(gate, Math.ceil((size * 1.01) / 10) * 10);
      expect(size, `${name} got smaller: its ceiling is ${next} now`).toBeGreaterThan(
        ceiling * (1 - SLACK),
      );
    },
  );

  it("the hook contains no component, no strings and no draft store", () => {
    const { modules } = bundleOf("hook with client");
    expect(modules).toContain("react/dist/send/useSendShopperMessage.js");
    const folders = new Set(modules.map((module) => module.replace(/\/[^/]+$/, "")));
    expect([...folders].toSorted()).toEqual([
      "client/dist/production",
      "react/dist/order",
      "react/dist/provider",
      "react/dist/send",
      "react/dist/utils",
    ]);
    expect(modules.filter((module) => module.startsWith("react/dist/order/"))).toEqual(
      expect.not.arrayContaining(["react/dist/order/createOrder.js"]),
    );
  });

  it("the composer contains no code of the conversation", () => {
    const { modules } = bundleOf("composer, all in");
    expect(modules).toContain("react/dist/composer/ShopperChatComposer.js");
    expect(
      modules.filter((module) =>
        /\/(chat|conversation|launcher|messages|persistence)\//.test(module),
      ),
    ).toEqual([]);
  });

  it("the composer element contains no code that fetches messages", () => {
    expect(bundleOf("element, whole chat").text).toContain("chat_messages");
    expect(bundleOf("element, composer").text).not.toContain("chat_messages");
    expect(bundleOf("element, composer").text).not.toContain("shopper-chat-whole");
    expect(bundleOf("element, composer").text).not.toMatch(/mutationKey|failureReason/);
  });

  it.each(["hook with client", "composer, all in", "whole chat, all in"])(
    "%s brings no stylesheet",
    (name) => {
      const { modules, text } = bundleOf(name);
      expect(modules.filter((module) => module.includes(".css"))).toEqual([]);
      expect(text).not.toContain("--shopper-chat-accent");
    },
  );

  it.each([
    ["hook with client", []],
    ["composer, all in", ["en-US"]],
    ["whole chat, all in", ["en-US"]],
    // The strings of en-US and en-CA differ by one word.
    ["element, composer", ["en-US", "en-CA"]],
    ["element, whole chat", ["en-US", "en-CA"]],
  ])("%s brings no locale that was not imported", (name, locales) => {
    expect(getLocales(bundleOf(name).text)).toEqual(locales);
  });

  it("the small entry of a locale adds only the strings of the composer", async () => {
    const [bundle] = await bundleFromTarballs([
      {
        code: `import { frCAComposer } from "@shopper-chat/react/locales/fr-CA/composer";
          export { ShopperChatComposer } from "@shopper-chat/react";
          export { frCAComposer };`,
      },
    ]);
    expect(getLocales(bundle?.text ?? "")).toEqual(["en-US", "fr-CA"]);
    expect(bundle?.modules).not.toContain("react/dist/strings/locales/frCA.js");
  }, 60_000);

  it("suggested replies and session persistence are only in the bundles of pages that import them", async () => {
    const { modules } = bundleOf("whole chat, all in");
    expect(modules).not.toContain("react/dist/composer/QuickReplies.js");
    expect(modules.filter((module) => module.includes("/persistence/"))).toEqual([]);
  });

  function bundleOf(name: string): Bundle {
    const bundle = bundles.get(name);
    if (!bundle) throw new Error(`No shape is named ${name}.`);
    return bundle;
  }
});

function getLocales(text: string): string[] {
  return Object.entries(TEXTS).flatMap(([locale, words]) => (text.includes(words) ? [locale] : []));
}
