/** Two texts of the customer's in one field, each on lines of its own; neither may be lost. */
export function joinTexts(first: string, second: string): string {
  return first === "" || second === "" ? first + second : `${first}\n${second}`;
}
