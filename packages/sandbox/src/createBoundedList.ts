/** Keeps the newest items, within bounds that a server left running needs; the oldest go first. */
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
  /** Adds an item and says how much text is in it. */
  add: (item: Item, characters: number) => void;
  /** Oldest first. */
  items: () => readonly Item[];
  clear: () => void;
}

export interface ListLimits {
  /** How many items are kept at most. */
  items: number;
  /** How many characters are kept at most in all of them. */
  characters: number;
}

const LIMITS: ListLimits = { items: 10_000, characters: 16_000_000 };
