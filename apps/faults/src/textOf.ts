// cspell:ignore érett avokádó -- Hungarian

/** The text with that number. Every word of it contains a non-ASCII character. */
export function textOf(number: number): string {
  return `⟦${number}⟧ két érett avokádó 🥑`;
}

/** The numbers of the texts in a string, each as often as it occurs. */
export function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(/⟦(\d+)⟧/g), ([, digits]) => Number(digits));
}
