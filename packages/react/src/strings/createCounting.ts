/** How a language writes numbers and what it counts. */
export function createCounting(locale: string): Counting {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  return {
    number: (value) => numbers.format(value),
    count: (value, forms) =>
      `${numbers.format(value)} ${forms[plurals.select(value)] ?? forms.other}`,
  };
}

export interface Counting {
  /** A number as it is written. */
  number: (value: number) => string;
  /** A number of things, in the form that the language has for that number. */
  count: (value: number, forms: PluralForms) => string;
}

/** A noun in each of the plural forms its language has (Unicode, plural rules). */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
