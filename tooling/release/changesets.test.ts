import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { PACKAGES } from "../api/packages.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const NAMES = PACKAGES.map((name) => `@shopper-chat/${name}`);

it.each(globSync(".changeset/*.md", { cwd: ROOT }))(
  "%s names packages and how much each changes, so that a release can read it",
  (file) => {
    const [, head = ""] = /^---\n(.*?)\n---\n/s.exec(readFileSync(`${ROOT}/${file}`, "utf8")) ?? [];
    const changes: unknown = parse(head);
    expect(changes).toBeInstanceOf(Object);
    expect(NAMES).toEqual(expect.arrayContaining(Object.keys(Object(changes))));
    expect(["minor", "patch"]).toEqual(expect.arrayContaining(Object.values(Object(changes))));
  },
);
