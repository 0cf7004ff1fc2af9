import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync(`${import.meta.dirname}/styles.css`, "utf8");

it("styles.css describes every token that it reads", () => {
  expect(readTokens().size).toBe(10);
  const described = [...css.matchAll(/\/\* .+ \*\/\n +[\w-]+: var\((--shopper-chat-.+?),/g)];
  expect(described.map(([, token]) => token)).toEqual([...readTokens().keys()]);
});

it("styles.css has the same dark colors for system as for dark", () => {
  const colors = [...readTokens()].filter(([, defaults]) => defaults.length > 1);
  expect(colors).toHaveLength(6);
  for (const [token, [, dark, system]] of colors) {
    expect(`${token}: ${system}`).toBe(`${token}: ${dark}`);
  }
});

it("styles.css sets every private property that it reads without a default, and reads all it sets", () => {
  const set = namesIn(/^\s*(--_[\w-]+):/gm);
  expect(namesIn(/var\((--_[\w-]+)\)/g).filter((name) => !set.includes(name))).toEqual([]);
  const read = namesIn(/var\((--_[\w-]+)/g);
  expect(set.filter((name) => !read.includes(name))).toEqual([]);
});

it("styles.css has logical properties only, so that it fits both text directions", () => {
  const properties = [...css.matchAll(/^\s*([\w-]+):/gm)].map(([, name = ""]) => name);
  const physical = /(^|-)(left|right|top|bottom|width|height)$/;
  expect(properties.length).toBeGreaterThan(100);
  expect(properties.filter((name) => physical.test(name) && name !== "line-height")).toEqual([]);
});

/** Returns the defaults of each token: for light, and for a color also for dark and system. */
function readTokens(): Map<string, string[]> {
  const tokens = new Map<string, string[]>();
  for (const [, token = "", value = ""] of css.matchAll(/var\((--shopper-chat-.+?), (.+?)\)/g)) {
    tokens.set(token, [...(tokens.get(token) ?? []), value]);
  }
  return tokens;
}

function namesIn(pattern: RegExp): string[] {
  return [...css.matchAll(pattern)].map(([, name = ""]) => name);
}
