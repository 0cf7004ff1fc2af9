import { parseAddress } from "../parseAddress.ts";

/**
 * Cuts a message's text into plain parts and links. Only `http:` and `https:` become links, nothing
 * that hides where it leads does, and what a link shows always names the host that it opens.
 *
 * Own code, for a library that finds links finds far more, in far more bytes.
 */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
    const candidate = withoutTail(found);
    const link = toLink(candidate);
    if (!link) continue;
    if (index > end) parts.push({ at: end, text: text.slice(end, index) });
    parts.push({ at: index, ...link });
    end = index + candidate.length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end) });
  return parts;
}

export interface TextPart extends ShownText {
  /** Where in the whole text it begins. */
  at: number;
}

interface ShownText {
  text: string;
  /** Where it leads, if it is a link. */
  href?: string;
}

/** Ends at what is not seen or turns text around, so that neither can be in a link. */
const CANDIDATE =
  /(?<![\p{L}\p{N}_])(?:https?:\/\/|www\.)[^\s<>"“”«»\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]+/giu;

/** Past this, servers and browsers refuse an address; what is longer is no link. */
const MAX_HREF_LENGTH = 2000;

/** Without the punctuation of the sentence it stands in; a bracket that it opens itself is its own. */
function withoutTail(found: string): string {
  const unopened = new Map([
    [")", countOf(found, ")") - countOf(found, "(")],
    ["]", countOf(found, "]") - countOf(found, "[")],
    ["}", countOf(found, "}") - countOf(found, "{")],
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

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

function toLink(candidate: string): ShownText | undefined {
  const hasScheme = /^https?:/i.test(candidate);
  const address = hasScheme ? candidate : `https://${candidate}`;
  const [, authority = "", rest = ""] = /^https?:\/\/([^/?#\\]*)(.*)$/is.exec(address) ?? [];
  const url = parseAddress(address);
  // As in https://bank.example@thief.example, and where the name before the host is empty too.
  if (!url || authority.includes("@")) return undefined;
  if (url.href.length > MAX_HREF_LENGTH) return undefined;
  if (authority.toLowerCase() === url.host) return { text: candidate, href: url.href };
  // Letters of another script that look like Latin ones, and numbers written in a strange way.
  return { text: `${hasScheme ? `${url.protocol}//` : ""}${url.host}${rest}`, href: url.href };
}
