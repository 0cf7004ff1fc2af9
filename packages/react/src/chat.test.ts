import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (name: string) => readFileSync(`${import.meta.dirname}/${name}`, "utf8");
const css = read("chat.css");
const base = read("styles.css");

it("chat.css describes every token that it reads, and sets none", () => {
  const tokens = namesIn(css, /var\((--shopper-chat-[\w-]+)/g);
  const described = namesIn(css, /\/\* .+ \*\/\n +[\w-]+: var\((--shopper-chat-[\w-]+), /g);
  expect(described).toEqual(tokens);
  expect(css).not.toMatch(/^\s*--shopper-chat-[\w-]+:/m);
});

it("chat.css reads no private property without a default that nothing sets", () => {
  const set = namesIn(css + base, /^\s*(--_[\w-]+):/gm);
  expect(set.length).toBeGreaterThan(20);
  expect(namesIn(css, /var\((--_[\w-]+)\)/g).filter((name) => !set.includes(name))).toEqual([]);
  const used = namesIn(css + base, /var\(\s*(--_[\w-]+)/g);
  expect(namesIn(css, /^\s*(--_[\w-]+):/gm).filter((name) => !used.includes(name))).toEqual([]);
});

it("chat.css has logical properties only, so that it fits both text directions", () => {
  const properties = [...css.matchAll(/^\s*([\w-]+):/gm)].map(([, name = ""]) => name);
  const physical = /(^|-)(left|right|top|bottom|width|height)$/;
  expect(properties.length).toBeGreaterThan(100);
  const allowed = ["line-height"];
  expect(properties.filter((name) => physical.test(name) && !allowed.includes(name))).toEqual([]);
});

it("chat.css or styles.css has a rule for every part with a class name", () => {
  const parts = ["conversation/ChatClassNames.ts", "launcher/LauncherClassNames.ts"].flatMap(
    (file) => namesIn(read(file), /^ {2}(\w+)\?:/gm),
  );
  expect(parts.length).toBeGreaterThan(20);
  const withoutRule = parts.filter((part) => {
    const name = part.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return !(css + base).includes(`shopper-chat-${name}`);
  });
  // `root` and `composer` are `.shopper-chat`; a day needs no rule; Close looks like every button.
  expect(withoutRule).toEqual(["root", "composer", "day", "closeButton"]);
});

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => name);
}
