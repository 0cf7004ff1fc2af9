/**
 * The locale as a `lang` attribute may have it (BCP 47). Of what is no language tag, such as
 * `en_US`, a screen reader could make nothing; then the page's own language counts.
 */
export function languageTag(locale: string): string | undefined {
  return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(locale) ? locale : undefined;
}
