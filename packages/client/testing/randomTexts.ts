/**
 * Random texts, the same for the same `seed`, made of the characters that counting and cleaning
 * get wrong: white space of every kind, control characters, halves of pairs, joiners, blanks.
 */
export function* randomTexts(amount: number, seed: number): Generator<string> {
  const random = seededRandom(seed);
  for (let made = 0; made < amount; made += 1) {
    const length = Math.floor(random() * 12);
    yield Array.from({ length }, () => NASTY[Math.floor(random() * NASTY.length)]).join("");
  }
}

const NASTY: readonly string[] = [
  ...["a", "é", "e\u0301", "ß", "中", "😀", "👨‍👩‍👧", "🇨🇦", "👍🏽", "\u{10ffff}"],
  ...[" ", "\t", "\n", "\r", "\r\n", "\v", "\f", "\u0000", "\u001b", "\u001f", "\u007f", "\u0085"],
  ...["\u00a0", "\u1680", "\u2003", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"],
  ...["\u200b", "\u200d", "\u00ad", "\u2060", "\u2800", "\u3164", "\u{e0001}", "\ufe0f", "\u180e"],
  ...["\ud83d", "\ude00", "\udb40", "\udc01", "\ufffd"],
];

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
