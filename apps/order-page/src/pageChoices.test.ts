import { describe, expect, it } from "vitest";
import { orderAddress, readPageChoices } from "./pageChoices.ts";

describe("page choices", () => {
  it.each([
    "",
    "?composer-only",
    "?launcher&scheme=dark",
    "?launcher=floating",
    "?composer-only&keep-draft&locale=fr-CA&scheme=light&embed",
  ])("are the same after reading and writing %s", (search) => {
    expect(orderAddress("shopping", readPageChoices(search))).toBe(`/orders/shopping${search}`);
  });

  it("fall back to the colour scheme of the device for an invalid value", () => {
    expect(readPageChoices("?scheme=pink&locale=xx")).toEqual(readPageChoices(""));
  });

  it("escape the order id in the path", () => {
    expect(orderAddress("a/b?c")).toBe("/orders/a%2Fb%3Fc");
  });
});
