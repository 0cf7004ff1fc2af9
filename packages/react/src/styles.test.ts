import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync(`${import.meta.dirname}/styles.css`, "utf8");

it("says of each token that it reads what it is", () => {
  expect(readTokens().size).toBe(8);
  const said = [...css.matchAll(/\/\* .+ \*\/\n +[\w-]+: var\((--shopper-chat-.+?),/g)];
  expect(said.map(([, token]) => token)).toEqual([...readTokens().keys()]);
});

it("has the same dark colours for system as for dark", () => {
  const colors = [...readTokens()].filter(([, defaults]) => defaults.length > 1);
  expect(colors).toHaveLength(5);
  for (const [token, [, dark, system]] of colors) {
    expect(`${token}: ${system}`).toBe(`${token}: ${dark}`);
  }
});

it("sets every private property that it reads without a default, and reads every one it sets", () => {
  const set = namesIn(/^\s*(--_[\w-]+):/gm);
  expect(namesIn(/var\((--_[\w-]+)\)/g).filter((name) => !set.includes(name))).toEqual([]);
  const read = namesIn(/var\((--_[\w-]+)/g);
  expect(set.filter((name) => !read.includes(name))).toEqual([]);
});

it("knows no left and right, so that it turns round with the text", () => {
  const properties = [...css.matchAll(/^\s*([\w-]+):/gm)].map(([, name = ""]) => name);
  const physical = /(^|-)(left|right|top|bottom|width|height)$/;
  expect(properties.length).toBeGreaterThan(100);
  expect(properties.filter((name) => physical.test(name) && name !== "line-height")).toEqual([]);
});

/** What each token falls back to: in light, and for a colour in dark and in system too. */
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
