import { expect, it } from "vitest";
import { chooseRun } from "./chooseRun.ts";

it("measures all contestants in five rounds", () => {
  const { contestants, rounds, isQuick, isSaved } = chooseRun([]);
  expect(contestants.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["composer", "bare-react", "stream-chat-react"]),
  );
  expect({ rounds, isQuick, isSaved }).toEqual({ rounds: 5, isQuick: false, isSaved: false });
});

it("leaves the peers, which have to be installed, out of a quick run", () => {
  const { contestants, rounds } = chooseRun(["--quick"]);
  expect(new Set(contestants.map(({ kind }) => kind))).toEqual(new Set(["ours", "floor"]));
  expect(rounds).toBe(1);
});

it("measures what is named, and what that is compared with", () => {
  const { contestants } = chooseRun(["--only", "composer,mui"]);
  expect(contestants.map(({ name }) => name)).toEqual([
    "composer",
    "bare-react",
    "empty-react",
    "mui",
  ]);
});

it("names the contestants that there are to who asks for another", () => {
  expect(() => chooseRun(["--only", "jquery"])).toThrow(/no contestant jquery.+composer, hook/);
});

it("takes only a number of rounds that can be played", () => {
  expect(() => chooseRun(["--rounds", "0"])).toThrow(
    '--rounds has to be a whole number from 1, and is "0"',
  );
  expect(() => chooseRun(["--rounds", "many"])).toThrow("many");
});

it("keeps nothing but a whole run", () => {
  expect(() => chooseRun(["--save", "--quick"])).toThrow("leave out --quick");
  expect(() => chooseRun(["--save", "--only", "mui"])).toThrow("and --only");
});
