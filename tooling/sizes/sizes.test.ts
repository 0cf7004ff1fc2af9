import { beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleFromTarballs } from "./bundleFromTarballs.ts";
import { SHAPES } from "./shapes.ts";

/** How far below its gate a shape may be before the gate has to follow it. */
const SLACK = 0.03;

/** A text of each locale. */
const TEXTS = {
  "en-US": "canceling",
  "en-CA": "cancelling",
  "fr-CA": "Entrée envoie",
  "es-US": "Intro envía",
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

  it.each(SHAPES)("$name is not over its gate, nor far below it", ({ name, gate }) => {
    const { size } = bundleOf(name);
    const next = Math.ceil((size * 1.01) / 10) * 10;
    expect(size, `${name} grew; make it smaller`).toBeLessThanOrEqual(gate);
    expect(size, `${name} got smaller: its gate is ${next} now`).toBeGreaterThan(
      gate * (1 - SLACK),
    );
  });

  it("the hook brings no component, no text and no store of drafts", () => {
    const { modules } = bundleOf("hook with client");
    expect(modules).toContain("react/dist/send/useSendShopperMessage.js");
    const folders = new Set(modules.map((module) => module.replace(/\/[^/]+$/, "")));
    expect([...folders].toSorted()).toEqual([
      "client/dist",
      "react/dist/provider",
      "react/dist/send",
      "react/dist/store",
    ]);
    expect(modules.filter((module) => module.startsWith("react/dist/store/"))).toEqual([
      "react/dist/store/orderScopes.js",
    ]);
    expect(bundleOf("hook with client").text).not.toContain("jsx-runtime");
  });

  it("the composer brings nothing of the conversation", () => {
    const { modules } = bundleOf("composer, all in");
    expect(modules).toContain("react/dist/composer/ShopperChatComposer.js");
    expect(modules.filter((module) => /\/(chat|conversation|launcher)\//.test(module))).toEqual([]);
  });

  it("the elements have nothing that looks after a client or a react-query of a page's", () => {
    for (const name of ["element, composer", "element, whole chat"]) {
      expect(bundleOf(name).text).not.toContain("a new client with every rendering");
      expect(bundleOf(name).text).not.toMatch(/failureReason|isPaused/);
    }
  });

  it("the element of the composer reads no messages, and has nothing that could", () => {
    expect(bundleOf("element, whole chat").text).toContain("chat_messages");
    expect(bundleOf("element, composer").text).not.toContain("chat_messages");
    expect(bundleOf("element, composer").text).not.toContain("shopper-chat-whole");
    expect(bundleOf("element, composer").text).not.toContain("has no QueryClient");
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
    // The two differ by one word.
    ["element, composer", ["en-US", "en-CA"]],
    ["element, whole chat", ["en-US", "en-CA"]],
  ])("%s brings no locale that was not imported", (name, locales) => {
    expect(localesIn(bundleOf(name).text)).toEqual(locales);
  });

  it("a locale that is imported ships, for the composer alone", async () => {
    const [bundle] = await bundleFromTarballs([
      {
        code: `import { frCA } from "@shopper-chat/react/locales/fr-CA";
          export { ShopperChatComposer } from "@shopper-chat/react";
          export { frCA };`,
      },
    ]);
    expect(localesIn(bundle?.text ?? "")).toEqual(["en-US", "fr-CA"]);
    expect(bundle?.modules.filter((module) => /strings\/chat\//.test(module))).toEqual([]);
  });

  function bundleOf(name: string): Bundle {
    const bundle = bundles.get(name);
    if (!bundle) throw new Error(`There is no shape ${name}.`);
    return bundle;
  }
});

function localesIn(text: string): string[] {
  return Object.entries(TEXTS).flatMap(([locale, words]) => (text.includes(words) ? [locale] : []));
}
