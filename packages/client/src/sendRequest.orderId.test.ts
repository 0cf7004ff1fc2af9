import { describe, expect, it } from "vitest";
import { isOrderId } from "./sendRequest.ts";

describe("an order id", () => {
  it.each([
    ...[
      "1",
      "order-1",
      "A b",
      "100%",
      "%2F",
      "?#&=+;",
      "a.b",
      "...",
      ".a",
      "Commande nº 5",
      "注文",
    ],
    ...["😀", "x".repeat(255), "\u200b", "http:", "\u2028"],
  ])("may be %j", (id) => {
    expect(isOrderId(id)).toBe(true);
  });

  it.each([
    ...["", ".", "..", "a/b", "/", "a\\b", "a\nb", "\t", "\0", "\u007f", "\u0085"],
    ...["\ud800", "a\udc00", "x".repeat(256)],
    ...[1, null, undefined, {}, ["a"]],
  ])("can't be %j", (id) => {
    expect(isOrderId(id)).toBe(false);
  });
});
