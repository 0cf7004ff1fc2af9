import { enCA } from "../src/strings/locales/enCA.ts";
import { enUS } from "../src/strings/locales/enUS.ts";
import { esUS } from "../src/strings/locales/esUS.ts";
import { frCA } from "../src/strings/locales/frCA.ts";
import type { ShopperChatStrings } from "../src/strings/ShopperChatStrings.ts";

/** The languages of the package, for Storybook's toolbar. */
export const LOCALES: readonly Locale[] = [
  { title: "English (US)", strings: enUS },
  { title: "English (Canada)", strings: enCA },
  { title: "Français (Canada)", strings: frCA },
  { title: "Español (EE. UU.)", strings: esUS },
];

export interface Locale {
  title: string;
  strings: ShopperChatStrings;
}

/** Returns the texts that Storybook's toolbar has chosen. */
export function chosenStrings(globals: Record<string, unknown>): ShopperChatStrings {
  return LOCALES.find(({ strings }) => strings.locale === globals.locale)?.strings ?? enUS;
}
