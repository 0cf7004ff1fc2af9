/**
 * Returns functions that write numbers and counted nouns as the language of `locale` does. The `Intl`
 * objects behind them are slow to create, so each locale has one pair, created at its first use.
 */
export function createCounting(locale: string): Counting {
  return {
    number: (value) => getFormats(locale).numbers.format(value),
    count(value, forms) {
      const { numbers, plurals } = getFormats(locale);
      return `${numbers.format(value)} ${forms[plurals.select(value)] ?? forms.other}`;
    },
  };
}

export interface Counting {
  /** Writes a number, such as `1,000`. */
  number: (value: number) => string;
  /** Writes a number and the form of the noun for it, such as `2 messages`. */
  count: (value: number, forms: PluralForms) => string;
}

/** A noun in each plural form of its language. Source: Unicode CLDR, Language Plural Rules. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

interface Formats {
  numbers: Intl.NumberFormat;
  plurals: Intl.PluralRules;
}

function getFormats(locale: string): Formats {
  const known = formatsByLocale.get(locale);
  if (known) return known;
  const formats = {
    numbers: new Intl.NumberFormat(locale),
    plurals: new Intl.PluralRules(locale),
  };
  formatsByLocale.set(locale, formats);
  return formats;
}

const formatsByLocale = new Map<string, Formats>();
