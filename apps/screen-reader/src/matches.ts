/**
 * Whether an utterance has a text in it, or matches a pattern. White space, quotation marks, dashes
 * and ellipses may be written in another way.
 *
 * @example
 * matches("You can’t send this.", "can't send"); // true
 */
export function matches(utterance: string, expected: string | RegExp): boolean {
  const text = normalize(utterance);
  return typeof expected === "string" ? text.includes(normalize(expected)) : expected.test(text);
}

function normalize(text: string): string {
  return text
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—]/g, "-")
    .replaceAll("…", "...")
    .replaceAll(/\s+/g, " ")
    .trim();
}
