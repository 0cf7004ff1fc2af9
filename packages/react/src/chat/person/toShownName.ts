/**
 * A person's name as it can be shown: on one line, without what turns text around, and not endless.
 * `null` where nothing is left of it.
 */
export function toShownName(displayName: string): string | null {
  const characters = Array.from(
    displayName
      .replaceAll(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
  if (!characters.some((character) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(character))) {
    return null;
  }
  return characters.length > MAX_LENGTH
    ? `${characters.slice(0, MAX_LENGTH).join("").trimEnd()}…`
    : characters.join("");
}

const MAX_LENGTH = 60;
