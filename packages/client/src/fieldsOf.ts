/** The properties of a parsed JSON value; there are none on what is neither object nor list. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return Object(value);
}
