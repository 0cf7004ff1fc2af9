/** The values of each attribute that has only some; the first is the default. */
export const AVAILABILITIES = ["open", "not-yet", "closed"] as const;
export const COLOR_SCHEMES = ["light", "dark", "system"] as const;
export const CREDENTIALS = ["same-origin", "include", "omit"] as const;
export const LOCALES = ["en-US", "en-CA", "fr-CA", "es-US"] as const;
export const PERSIST_DRAFTS = ["memory", "session"] as const;
export const SUBMIT_MODES = ["auto", "enter", "ctrl-enter"] as const;

/** A language that there are texts in. */
export type Locale = (typeof LOCALES)[number];

/** The same by attribute. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  locale: LOCALES,
  availability: AVAILABILITIES,
  "color-scheme": COLOR_SCHEMES,
  credentials: CREDENTIALS,
  "persist-draft": PERSIST_DRAFTS,
  "submit-mode": SUBMIT_MODES,
};

/** What the attribute says, or the default where it says none of `choices`. */
export function chosen<Choice extends string>(
  element: Element,
  attribute: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const value = element.getAttribute(attribute);
  return choices.find((choice) => choice === value) ?? choices[0];
}
