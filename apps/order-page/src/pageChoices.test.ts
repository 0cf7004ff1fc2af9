import { describe, expect, it } from "vitest";
import { orderAddress, readPageChoices } from "./pageChoices.ts";

describe("what an address asks for", () => {
  it.each([
    "",
    "?composer-only",
    "?launcher&scheme=dark",
    "?composer-only&keep-draft&locale=fr-CA&scheme=light&embed",
  ])("is read and written the same: %s", (search) => {
    expect(orderAddress("shopping", readPageChoices(search))).toBe(`/orders/shopping${search}`);
  });

  it("is what the device asks for where it makes no sense", () => {
    expect(readPageChoices("?scheme=pink&locale=xx")).toEqual(readPageChoices(""));
  });

  it("keeps an order id to its part of the path", () => {
    expect(orderAddress("a/b?c")).toBe("/orders/a%2Fb%3Fc");
  });
});
