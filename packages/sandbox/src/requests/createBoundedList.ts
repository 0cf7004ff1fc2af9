/** A list that drops its oldest items beyond its limits, so that a server left running doesn't grow. */
export function createBoundedList<Item>(limits: ListLimits = LIMITS): BoundedList<Item> {
  let entries: { item: Item; characters: number }[] = [];
  let totalCharacters = 0;
  return {
    add(item, characters) {
      entries.push({ item, characters });
      totalCharacters += characters;
      while (entries.length > limits.items || totalCharacters > limits.characters) {
        totalCharacters -= entries.shift()?.characters ?? 0;
      }
    },
    items: () => entries.map(({ item }) => item),
    clear() {
      entries = [];
      totalCharacters = 0;
    },
  };
}

export interface BoundedList<Item> {
  /** Adds an item with the number of characters in it. */
  add: (item: Item, characters: number) => void;
  /** The items, oldest first. */
  items: () => readonly Item[];
  clear: () => void;
}

export interface ListLimits {
  /** The largest number of items. */
  items: number;
  /** The largest number of characters in all items together. */
  characters: number;
}

const LIMITS: ListLimits = { items: 10_000, characters: 16_000_000 };
