import { describe, expect, it } from "vitest";
import { splitLinks } from "./links.ts";

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
