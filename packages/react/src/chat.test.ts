import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (name: string) => readFileSync(`${import.meta.dirname}/${name}`, "utf8");
const css = read("chat.css");
const base = read("styles.css");

it("reads no token but those of styles.css, and sets none", () => {
  expect(css).not.toMatch(/--shopper-chat-[\w-]+\)/);
  expect(css).not.toMatch(/^\s*--shopper-chat-[\w-]+:/m);
});

it("sets every private property that it reads without a default, here or in styles.css", () => {
  const set = namesIn(css + base, /^\s*(--_[\w-]+):/gm);
  expect(set.length).toBeGreaterThan(20);
  expect(namesIn(css, /var\((--_[\w-]+)\)/g).filter((name) => !set.includes(name))).toEqual([]);
  const used = namesIn(css + base, /var\((--_[\w-]+)/g);
  expect(namesIn(css, /^\s*(--_[\w-]+):/gm).filter((name) => !used.includes(name))).toEqual([]);
});

it("knows no left and right, so that it turns round with the text", () => {
  const properties = [...css.matchAll(/^\s*([\w-]+):/gm)].map(([, name = ""]) => name);
  const physical = /(^|-)(left|right|top|bottom|width|height)$/;
  expect(properties.length).toBeGreaterThan(100);
  const allowed = ["line-height"];
  expect(properties.filter((name) => physical.test(name) && !allowed.includes(name))).toEqual([]);
});

it("has a rule for every part that a class can be given", () => {
  const parts = ["chat/ChatClassNames.ts", "launcher/LauncherClassNames.ts"].flatMap((file) =>
    namesIn(read(file), /^ {2}(\w+)\?:/gm),
  );
  expect(parts.length).toBeGreaterThan(20);
  const unlooked = parts.filter((part) => {
    const name = part.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return !(css + base).includes(`shopper-chat-${name}`);
  });
  // The first two are `shopper-chat`, the root's and the composer's; a day is as its element is.
  expect(unlooked).toEqual(["root", "composer", "day"]);
});

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => name);
}
