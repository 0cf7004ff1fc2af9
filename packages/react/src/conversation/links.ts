/**
 * Splits the text of a message into plain parts and links. Only `http:` and `https:` addresses become
 * links, and none that hides its target. The text of a link always shows the host that it opens.
 *
 * It is our own code, because libraries that find links find far more, in far more bytes.
 */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
    const candidate = trimSentenceEnd(found);
    const link = toLink(candidate);
    if (!link) continue;
    if (index > end) parts.push({ at: end, text: text.slice(end, index) });
    parts.push({ at: index, ...link });
    end = index + candidate.length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end) });
  return parts;
}

/**
 * Parses an address as a browser does. Returns `undefined` for an invalid one, and for one with a user
 * name before its host, which is there to mislead.
 */
export function parseAddress(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return url.username || url.password ? undefined : url;
  } catch {
    return undefined;
  }
}

export interface TextPart extends LinkText {
  /** Its index in the whole text. */
  at: number;
}

interface LinkText {
  text: string;
  /** The target, if it is a link. */
  href?: string;
}

/** Ends before invisible characters and bidi controls, so that neither can be in a link. */
const CANDIDATE =
  /(?<![\p{L}\p{N}_])(?:https?:\/\/|www\.)[^\s<>"“”«»\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]+/giu;

/** Servers and browsers refuse longer addresses. */
const MAX_HREF_LENGTH = 2000;

/** Removes the punctuation of the sentence, but keeps a bracket that the address opens itself. */
function trimSentenceEnd(found: string): string {
  const unopened = new Map([
    [")", count(found, ")") - count(found, "(")],
    ["]", count(found, "]") - count(found, "[")],
    ["}", count(found, "}") - count(found, "{")],
  ]);
  let { length } = found;
  for (; length > 0; length -= 1) {
    const last = found.charAt(length - 1);
    const surplus = unopened.get(last);
    if (surplus !== undefined && surplus > 0) unopened.set(last, surplus - 1);
    else if (!SENTENCE_END.includes(last)) break;
  }
  return found.slice(0, length);
}

const SENTENCE_END = ".,;:!?'’…*_~·。、！？،؛؟";

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function toLink(candidate: string): LinkText | undefined {
  const hasScheme = /^https?:/i.test(candidate);
  const address = hasScheme ? candidate : `https://${candidate}`;
  const [, authority = "", rest = ""] = /^https?:\/\/([^/?#\\]*)(.*)$/is.exec(address) ?? [];
  const url = parseAddress(address);
  // As in https://bank.example@thief.example, also if the name before the host is empty.
  if (!url || authority.includes("@")) return undefined;
  if (url.href.length > MAX_HREF_LENGTH) return undefined;
  if (authority.toLowerCase() === url.host) return { text: candidate, href: url.href };
  // The host has letters of another script that look Latin, or numbers in an unusual form.
  return { text: `${hasScheme ? `${url.protocol}//` : ""}${url.host}${rest}`, href: url.href };
}
