/** Whether two values are the same, or two objects by what the first has in it. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other)) return false;
  // No array of the entries: this is done with every keystroke.
  for (const name in one) if (!Object.is(one[name], other[name])) return false;
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
