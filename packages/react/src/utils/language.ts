/**
 * The locale as a `lang` attribute and `Intl` may have it (BCP 47). Of what is no language tag, such
 * as `en_US`, a screen reader could make nothing; then the page's own language counts.
 */
export function languageTag(locale: string): string | undefined {
  try {
    Intl.getCanonicalLocales(locale);
    return locale;
  } catch {
    return undefined;
  }
}
