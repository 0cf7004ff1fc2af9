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
    // Marks around the address, as in _https://example.com_. Alone at its end they belong to it.
    const marks = text.slice(Math.max(0, index - 3), index).replace(/[^*_~]/g, "");
    const candidate = trimSentenceEnd(found, SENTENCE_END + marks);
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

/**
 * Ends before invisible characters and bidi controls, so that neither can be in a link; before quotes,
 * dashes, emoji and full-width punctuation; and where Chinese, Japanese or Korean text begins. A host
 * or a part of a path may consist of such text, but it does not begin behind a letter, and no Japanese
 * particle begins a part of a path.
 */
const CANDIDATE =
  /(?<![\p{sc=Latn}\p{N}])(?:https?:\/\/|www\.)(?:(?!(?<=[\w~-])[\p{sc=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Hang}]|(?<=[^/.\p{sc=Han}\p{scx=Hira}\p{scx=Kana}]|[^/]\/)\p{sc=Hira})[^\s<>"`|«»‹›‐-‧、。〈-】〔-〟！-／：-＠［-｀｛-･\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\p{ExtPict}])+/giu;

/** Servers and browsers refuse longer addresses. */
const MAX_HREF_LENGTH = 2000;

/** Removes the punctuation of the sentence, but keeps a bracket that the address opens itself. */
function trimSentenceEnd(found: string, sentenceEnd: string): string {
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
    else if (!sentenceEnd.includes(last)) break;
  }
  return found.slice(0, length);
}

const SENTENCE_END = ".,;:!?'·،؛؟";

/** As in "www...", "https://.../" and "www.com": no site has such a host. */
const NO_HOST = /^\.|\.\.|^www(\.[^.]*)?$/i;

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function toLink(candidate: string): LinkText | undefined {
  const hasScheme = /^https?:/i.test(candidate);
  const address = hasScheme ? candidate : `https://${candidate}`;
  const [, authority = "", rest = ""] = /^https?:\/\/([^/?#\\]*)(.*)$/is.exec(address) ?? [];
  const url = parseAddress(address);
  // As in https://bank.example@thief.example, also if the name before the host is empty.
  if (!url || authority.includes("@") || NO_HOST.test(authority)) return undefined;
  if (url.href.length > MAX_HREF_LENGTH) return undefined;
  if (authority.toLowerCase() === url.host) return { text: candidate, href: url.href };
  // The host has letters of another script that look Latin, or numbers in an unusual form.
  return { text: `${hasScheme ? `${url.protocol}//` : ""}${url.host}${rest}`, href: url.href };
}
