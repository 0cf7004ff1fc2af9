import { expect, it } from "vitest";
import { chooseHosts } from "./chooseHosts.ts";
import type { Host } from "./hosts.ts";

const host = (name: string): Host => ({ name, manager: "npm" });
const PARTS = { first: [host("one"), host("two")], second: [host("three")] };
const namesOf = (...wanted: string[]) => chooseHosts(PARTS, wanted).map(({ name }) => name);

it("chooses the hosts of a part, single hosts, or all of them", () => {
  expect(namesOf()).toEqual(["one", "two", "three"]);
  expect(namesOf("first")).toEqual(["one", "two"]);
  expect(namesOf("second", "two")).toEqual(["two", "three"]);
});

it("lists all parts and hosts if a name is unknown", () => {
  expect(() => namesOf("one", "four")).toThrow(
    "There is no host and no part four. There are:\n  first: one, two\n  second: three",
  );
});
