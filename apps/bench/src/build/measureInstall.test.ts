import { describe, expect, it } from "vitest";
import { BENCH } from "./folders.ts";
import { measureInstall } from "./measureInstall.ts";

describe("an install", () => {
  it("counts the dependencies of a package, whose files may be patterns", () => {
    expect(measureInstall(["@shopper-chat/react"], BENCH).packages).toBe(2);
  });

  it("does not count peers that are optional", () => {
    expect(measureInstall(["@shopper-chat/element"], BENCH).packages).toBe(1);
  });
});
