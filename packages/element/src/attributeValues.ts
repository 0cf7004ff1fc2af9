/** The values of the attributes that accept only some; the first is the default. */
export const AVAILABILITIES = ["open", "not-yet", "closed"] as const;
export const COLOR_SCHEMES = ["light", "dark", "system"] as const;
export const CREDENTIALS = ["same-origin", "include", "omit"] as const;
export const LOCALES = ["en-US", "en-CA", "fr-CA", "es-US"] as const;
export const PERSIST_DRAFTS = ["memory", "session"] as const;
export const SUBMIT_MODES = ["auto", "enter", "ctrl-enter"] as const;

/** A language that the texts are available in. */
export type Locale = (typeof LOCALES)[number];

/** The same values by attribute. */
export const ATTRIBUTE_VALUES: Readonly<Record<string, readonly string[]>> = {
  locale: LOCALES,
  availability: AVAILABILITIES,
  "color-scheme": COLOR_SCHEMES,
  credentials: CREDENTIALS,
  "persist-draft": PERSIST_DRAFTS,
  "submit-mode": SUBMIT_MODES,
};

/** Returns the value of an attribute, or the default if it is none of `values`. */
export function getAttributeValue<Value extends string>(
  element: Element,
  attribute: string,
  values: readonly [Value, ...Value[]],
): Value {
  const current = element.getAttribute(attribute);
  return values.find((value) => value === current) ?? values[0];
}
