import type { ShopperChatStrings } from "@shopper-chat/react";

/** The name of the event that the document receives when the texts of a locale were added. */
export const LOCALE_ADDED = "shopper-chat-locale";

/**
 * Adds the texts of a locale for every element on the page, including those of another copy of the
 * script. The scripts may run in any order.
 */
export function addLocale(texts: ShopperChatStrings): void {
  getLocales().set(texts.locale, texts);
  // A server may import the script, where there is no document.
  // Not `Event`, which MooTools replaces.
  globalThis.document?.dispatchEvent(new CustomEvent(LOCALE_ADDED));
}

/** Returns the texts of a locale that another script added. */
export function getLocaleTexts(locale: string | undefined): ShopperChatStrings | undefined {
  return getLocales().get(locale);
}

/** Returns whether an element can show the locale. */
export function hasLocaleTexts(locale: string): boolean {
  return locale.startsWith("en-") || getLocales().has(locale);
}

type Locales = Map<string | undefined, ShopperChatStrings>;

function getLocales(): Locales {
  page[LOCALES] ??= new Map();
  return page[LOCALES];
}

// Every copy of this module finds the same property.
const LOCALES = Symbol.for("@shopper-chat/element/locales");
const page: typeof globalThis & { [LOCALES]?: Locales } = globalThis;
