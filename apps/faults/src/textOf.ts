/** What the customers write as their `number`-th text; nothing of it is ASCII alone. */
export function textOf(number: number): string {
  return `⟦${number}⟧ két érett avokádó 🥑`;
}

/** The numbers of the texts in something that is made of them, each as often as it stands there. */
export function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(/⟦(\d+)⟧/g), ([, digits]) => Number(digits));
}
