import { expect, it } from "vitest";
import { chooseRun } from "./chooseRun.ts";

it("measures all contestants in five rounds", () => {
  const { contestants, rounds, isQuick, isSaved } = chooseRun([]);
  expect(contestants.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["composer", "bare-react", "stream-chat-react"]),
  );
  expect({ rounds, isQuick, isSaved }).toEqual({ rounds: 5, isQuick: false, isSaved: false });
});

it("leaves the peers out of a quick run, because they must be installed", () => {
  const { contestants, rounds } = chooseRun(["--quick"]);
  expect(new Set(contestants.map(({ kind }) => kind))).toEqual(new Set(["ours", "floor"]));
  expect(rounds).toBe(1);
});

it("measures the named contestants and those that they are compared with", () => {
  const { contestants } = chooseRun(["--only", "composer,mui"]);
  expect(contestants.map(({ name }) => name)).toEqual([
    "composer",
    "bare-react",
    "empty-react",
    "mui",
  ]);
});

it("lists the contestants when the name is unknown", () => {
  expect(() => chooseRun(["--only", "jquery"])).toThrow(/no contestant jquery.+composer, hook/);
});

it("accepts only a valid number of rounds", () => {
  expect(() => chooseRun(["--rounds", "0"])).toThrow(
    '--rounds has to be a whole number from 1, and is "0"',
  );
  expect(() => chooseRun(["--rounds", "many"])).toThrow("many");
});

it("saves only a complete run", () => {
  expect(() => chooseRun(["--save", "--quick"])).toThrow("leave out --quick");
  expect(() => chooseRun(["--save", "--only", "mui"])).toThrow("and --only");
});
