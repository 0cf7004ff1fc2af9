import { describe, expect, it } from "vitest";
import { splitLinks } from "./links.ts";

/** A text, and the links that a reader sees in it. */
const LINKS: [text: string, ...links: string[]][] = [
  // Identifiers keep their last character.
  ["https://maps.app.goo.gl/AbC_dE~", "https://maps.app.goo.gl/AbC_dE~"],
  ["https://wiki.example/The_Lord_of_the_Rings_", "https://wiki.example/The_Lord_of_the_Rings_"],
  ["https://youtu.be/a1B2c3D4e5_ is it", "https://youtu.be/a1B2c3D4e5_"],
  ["https://youtu.be/a1B2c3D4e5-", "https://youtu.be/a1B2c3D4e5-"],
  ["https://drive.example/d/1aB_cD__", "https://drive.example/d/1aB_cD__"],
  ["https://photos.example/AF1Qip-_.", "https://photos.example/AF1Qip-_"],
  ["https://example.com/search?q=a*", "https://example.com/search?q=a*"],
  ["https://example.com/?token=abc==", "https://example.com/?token=abc=="],
  ["https://example.com/C++", "https://example.com/C++"],
  ["https://example.com/#/a/", "https://example.com/#/a/"],
  ["https://example.com/~", "https://example.com/~"],
  ["https://example.com/?a=1&b=", "https://example.com/?a=1&b="],
  ["https://example.com/100%25", "https://example.com/100%25"],
  // Marks around an address are not part of it.
  ["*https://example.com/a*", "https://example.com/a"],
  ["_https://example.com/a_", "https://example.com/a"],
  ["**https://example.com/a**", "https://example.com/a"],
  ["~~https://example.com/a~~", "https://example.com/a"],
  ["_*https://example.com/a*_", "https://example.com/a"],
  ["*https://example.com/a_*", "https://example.com/a_"],
  ["`https://example.com/a`", "https://example.com/a"],
  ["https://example.com/a` or", "https://example.com/a"],
  ["```https://example.com/a```", "https://example.com/a"],
  [
    "|https://example.com/a|https://example.com/b|",
    "https://example.com/a",
    "https://example.com/b",
  ],
  // Nothing that is no address.
  ["www... let me look"],
  ["www."],
  ["www.. hm"],
  ["www…"],
  ["www.com"],
  ["www.?"],
  ["http://www..."],
  ["https://..."],
  ["https://.../a"],
  ["https://example..com"],
  ["https://www./a"],
  ["awww.example.com"],
  ["5www.example.com"],
  // Similar texts that are links.
  ["www.example.com...", "www.example.com"],
  ["www.example.co.uk!", "www.example.co.uk"],
  ["https://www.example.com..", "https://www.example.com"],
  // Dashes, quotes and emoji of a phone's keyboard.
  ["https://example.com/a—really", "https://example.com/a"],
  ["https://example.com/a–or b", "https://example.com/a"],
  ["https://example.com—", "https://example.com"],
  ["https://example.com/a-b--c", "https://example.com/a-b--c"],
  ["https://example.com’s page", "https://example.com"],
  ["‘https://example.com/a’", "https://example.com/a"],
  ["„https://example.com/a‟", "https://example.com/a"],
  ["‹https://example.com/a›", "https://example.com/a"],
  ["https://example.com/a…", "https://example.com/a"],
  ["https://example.com/a👍", "https://example.com/a"],
  ["https://example.com/a❤️", "https://example.com/a"],
  ["•https://example.com/a•", "https://example.com/a"],
  // Chinese, Japanese and Korean text has no spaces around an address.
  ["请看https://example.com/a", "https://example.com/a"],
  ["请看https://example.com/a谢谢", "https://example.com/a"],
  ["看www.example.com吧", "www.example.com"],
  ["https://example.com。谢谢", "https://example.com"],
  ["https://example.com/a，还有", "https://example.com/a"],
  ["（https://example.com/a）", "https://example.com/a"],
  ["《https://example.com/a》", "https://example.com/a"],
  ["网址：https://example.com/a；", "https://example.com/a"],
  ["https://example.com/a？b", "https://example.com/a"],
  ["これhttps://example.com/aを見て", "https://example.com/a"],
  ["https://example.com/を見てください", "https://example.com/"],
  ["https://example.com/?id=5です", "https://example.com/?id=5"],
  ["https://youtu.be/a1B2c3_です", "https://youtu.be/a1B2c3_"],
  ["「https://example.com/a」", "https://example.com/a"],
  ["【https://example.com/a】", "https://example.com/a"],
  ["https://example.comへどうぞ", "https://example.com"],
  ["https://example.com/aカート", "https://example.com/a"],
  ["https://example.com/a～", "https://example.com/a"],
  ["여기https://example.com/a에서", "https://example.com/a"],
  ["https://a.example/1とhttps://b.example/2", "https://a.example/1", "https://b.example/2"],
  ["https://ja.wikipedia.org/wiki/日本のアニメ", "https://ja.wikipedia.org/wiki/日本のアニメ"],
  ["https://ja.wikipedia.org/wiki/スキーの", "https://ja.wikipedia.org/wiki/スキーの"],
  ["https://example.com/?q=寿司&p=2", "https://example.com/?q=寿司&p=2"],
  ["https://example.com/%E5%AF%BF%E5%8F%B8を", "https://example.com/%E5%AF%BF%E5%8F%B8"],
  // Other scripts, and what held before.
  ["Смотри https://example.com/путь!", "https://example.com/путь"],
  ["https://example.com/café, oui", "https://example.com/café"],
  ["https://example.com/a؟", "https://example.com/a"],
  ["(see https://example.com/a_(b)_)", "https://example.com/a_(b)_"],
  ["[a](https://example.com/a)", "https://example.com/a"],
  ["https://example.com:8443/a;", "https://example.com:8443/a"],
  ["https://[2001:db8::1]/a", "https://[2001:db8::1]/a"],
  ["https://example.com/a\u00a0b", "https://example.com/a"],
  ["https://example.com/a\u3000b", "https://example.com/a"],
];

describe("splitLinks", () => {
  it.each([
    ["See https://example.com/a?b=1#c now", ["https://example.com/a?b=1#c"]],
    ["HTTP://EXAMPLE.com", ["http://example.com/"]],
    ["www.example.com/x", ["https://www.example.com/x"]],
    ["http://a.example and https://b.example", ["http://a.example/", "https://b.example/"]],
    ["http://a.example:8080/x", ["http://a.example:8080/x"]],
  ])("finds the links in %s", (text, links) => {
    expect(hrefs(text)).toEqual(links);
  });

  it.each([
    ["Look (https://example.com/a).", "https://example.com/a"],
    ["https://example.com/a_(b)", "https://example.com/a_(b)"],
    ["(https://example.com/a_(b))", "https://example.com/a_(b)"],
    ["Is it https://example.com?", "https://example.com/"],
    ["<https://example.com>", "https://example.com/"],
    ["“https://example.com/a”", "https://example.com/a"],
    ["https://example.com/a, or", "https://example.com/a"],
  ])("leaves the punctuation of the sentence out of the link in %s", (text, link) => {
    expect(hrefs(text)).toEqual([link]);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt://example.com/%0Aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x file:///etc/passwd ftp://example.com",
    "//example.com",
    "xhttps://example.com",
    "https://",
    "https://user:password@example.com",
    "https://bank.example@thief.example",
    "https://ex%00ample",
    "https://[::1",
    "example.com",
  ])("makes no link of %j", (text) => {
    expect(hrefs(text)).toEqual([]);
    expect(shown(text)).toBe(text);
  });

  it.each(LINKS)("finds where the address ends: %s", (text, ...links) => {
    const found = splitLinks(text).filter(({ href }) => href !== undefined);
    expect(found.map((part) => part.text)).toEqual(links);
    expect(shown(text)).toBe(text);
  });

  it("makes no link of an address that is too long for browsers", () => {
    expect(hrefs(`https://example.com/${"x".repeat(2000)}`)).toEqual([]);
  });

  it("shows the host that a link opens, whatever letters it is written in", () => {
    expect(splitLinks("https://аррӏе.com/login")).toEqual([
      { at: 0, text: "https://xn--80ak6aa92e.com/login", href: "https://xn--80ak6aa92e.com/login" },
    ]);
    expect(splitLinks("https://аррӏе.com/xn--80ak6aa92e.com")[0]?.text).toBe(
      "https://xn--80ak6aa92e.com/xn--80ak6aa92e.com",
    );
    expect(splitLinks("http://0x7f.1/")[0]?.text).toBe("http://127.0.0.1/");
    expect(splitLinks("www.аррӏе.com")[0]?.text).toBe("www.xn--80ak6aa92e.com");
  });

  it.each([
    ...["\u202e", "\u2066", "\u200b", "\u00ad", "\u0000"],
    ...["\u034f", "\u115f", "\u3164", "\ufe0f", "\u{e0100}"],
  ])("ends a link before the invisible character %j", (character) => {
    expect(hrefs(`https://example.com${character}moc.elgoog`)).toEqual(["https://example.com/"]);
    expect(hrefs(`https://example.com/a${character}b`)).toEqual(["https://example.com/a"]);
  });

  it.each([
    ["nothing but links", "https://a.example ".repeat(3000)],
    ["nothing but brackets", `https://a.example/${")".repeat(50_000)}`],
    ["nothing but points", `https://a.example/${".".repeat(50_000)}`],
    ["nothing but beginnings", "https://".repeat(6000)],
    ["nothing but letters", "x".repeat(50_000)],
  ])("loses none of 50,000 characters that are %s", (_, text) => {
    expect(shown(text)).toBe(text);
  });

  it("returns no parts for an empty text", () => {
    expect(splitLinks("")).toEqual([]);
  });
});

function hrefs(text: string): (string | undefined)[] {
  return splitLinks(text).flatMap(({ href }) => href ?? []);
}

function shown(text: string): string {
  return splitLinks(text)
    .map((part) => part.text)
    .join("");
}
