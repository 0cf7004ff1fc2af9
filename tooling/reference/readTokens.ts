/**
 * The tokens that a style sheet uses. At a token's first use, the comment above it is its meaning and
 * the fallback its light value; at its second use, the fallback is its dark value.
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
