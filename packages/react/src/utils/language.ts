/**
 * Returns `locale` if it is a valid `lang` attribute and `Intl` locale (BCP 47). A screen reader can
 * make nothing of `en_US`, for example; without `lang`, the page's own language applies.
 */
export function getLanguageTag(locale: string): string | undefined {
  // Checking takes longer than everything else of a render, so each locale is checked once.
  if (!languageTags.has(locale)) languageTags.set(locale, isLanguageTag(locale));
  return languageTags.get(locale) ? locale : undefined;
}

const languageTags = new Map<string, boolean>();

function isLanguageTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}
