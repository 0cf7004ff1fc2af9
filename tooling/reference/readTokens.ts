/**
 * The tokens that a style sheet reads: where each is first read, the comment above says what it is
 * and the fallback what it is in light; where it is read again, the fallback is the dark one.
 */
export function readTokens(css: string): Token[] {
  const tokens = new Map<string, Token>();
  const reads = /(?:\/\* (.+?) \*\/\s+)?[\w-]+: var\((--shopper-chat-[\w-]+), ([^;]+)\);/g;
  for (const [, meaning = "", name = "", value = ""] of css.matchAll(reads)) {
    const known = tokens.get(name);
    if (known) known.dark = value;
    else tokens.set(name, { name, meaning, light: value, dark: value });
  }
  return [...tokens.values()];
}

export interface Token {
  name: string;
  meaning: string;
  light: string;
  dark: string;
}
