/**
 * Stands in for `Array.from` in the scripts, because Prototype.js and MooTools replace it on the page by a
 * function that only accepts arrays and ignores the mapping.
 */
export function arrayFrom<Item, Result = Item>(
  items: Iterable<Item>,
  map?: (item: Item, index: number) => Result,
): (Item | Result)[] {
  return map ? [...items].map(map) : [...items];
}
