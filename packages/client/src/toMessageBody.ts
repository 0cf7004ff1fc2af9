/**
 * The message that would be sent for what a customer wrote: ends trimmed, line breaks as LF, C0
 * control characters other than TAB and LF dropped, lone surrogates replaced by U+FFFD. Empty when
 * there is nothing to read in it (see design decision 1), and then it must not be sent.
 */
export function toMessageBody(text: string): string {
  if (!VISIBLE.test(text)) return "";
  // Lone halves first, or dropping what stands between two of them would make a pair.
  return text
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(LINE_BREAK, "\n")
    .replace(CONTROL, "")
    .trim();
}

const LINE_BREAK = /\r\n?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f]/g;
// With the u flag a well-formed pair is one character, so this finds only lone halves.
const LONE_SURROGATE = /\p{Surrogate}/gu;
// Neither white space, nor control characters, nor characters that draw nothing. U+2800 is the one
// blank that Unicode counts as a symbol.
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;
