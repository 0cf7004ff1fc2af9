/** An order for each copy of a contestant; the sandbox accepts messages for all of them. */
export function orderIds(copies: number): string[] {
  return Array.from({ length: copies }, (_, copy) => `shopping~${copy}`);
}
