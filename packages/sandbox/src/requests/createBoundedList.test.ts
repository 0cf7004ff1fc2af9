import { describe, expect, it } from "vitest";
import { createBoundedList } from "./createBoundedList.ts";

describe("a bounded list", () => {
  it("keeps the newest items when there are too many", () => {
    const list = createBoundedList<string>({ items: 2, characters: 100 });
    for (const item of ["a", "b", "c"]) list.add(item, item.length);
    expect(list.items()).toEqual(["b", "c"]);
  });

  it("keeps the newest items when they have too many characters", () => {
    const list = createBoundedList<string>({ items: 10, characters: 4 });
    for (const item of ["aa", "b", "ccc"]) list.add(item, item.length);
    expect(list.items()).toEqual(["b", "ccc"]);
  });

  it("accepts items again after the list was cleared", () => {
    const list = createBoundedList<string>({ items: 10, characters: 4 });
    list.add("aaaa", 4);
    list.clear();
    expect(list.items()).toEqual([]);
    for (const item of ["bb", "cc"]) list.add(item, item.length);
    expect(list.items()).toEqual(["bb", "cc"]);
  });
});
