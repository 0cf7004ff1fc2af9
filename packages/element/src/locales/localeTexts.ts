import type { ChatStrings } from "@shopper-chat/react";

/** Dispatched on the document when texts have come. */
export const LOCALE_CAME = "shopper-chat-locale";

/**
 * Makes the texts of a locale known to every element on the page, also to those of another copy of
 * the script; it does not matter which of the scripts runs first.
 */
export function addLocale(texts: ChatStrings): void {
  locales().set(texts.locale, texts);
  // A server may import the script, but shows no element.
  globalThis.document?.dispatchEvent(new Event(LOCALE_CAME));
}

/** The texts that have come in a script of their own. */
export function textsOf(locale: string | undefined): Partial<ChatStrings> | undefined {
  return locales().get(locale);
}

/** Whether an element can show that language. */
export function isLocaleHere(locale: string): boolean {
  return locale.startsWith("en-") || locales().has(locale);
}

type Locales = Map<string | undefined, Partial<ChatStrings>>;

function locales(): Locales {
  page[LOCALES] ??= new Map();
  return page[LOCALES];
}

// Known to every copy of this module by its name.
const LOCALES = Symbol.for("@shopper-chat/element/locales");
const page: typeof globalThis & { [LOCALES]?: Locales } = globalThis;
