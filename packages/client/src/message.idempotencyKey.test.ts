import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createIdempotencyKey, isIdempotencyKey } from "./message.ts";

describe("a new idempotency key", () => {
  it("is one that may travel, and another each time", () => {
    const keys = Array.from({ length: 1000 }, createIdempotencyKey);
    expect(keys.filter((key) => !/^[\da-f]{32}$/.test(key) || !isIdempotencyKey(key))).toEqual([]);
    expect(new Set(keys).size).toBe(1000);
  });

  it("is made without crypto.randomUUID, which plain HTTP pages lack", () => {
    const getRandomValues = (bytes: Uint8Array) => bytes.fill(10);
    vi.stubGlobal("crypto", { getRandomValues });
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    expect(createIdempotencyKey()).toBe("0a".repeat(16));
  });
});

describe("recognising a key", () => {
  it.each([undefined, null, 5, "", "a".repeat(15), "a".repeat(129), `${"a".repeat(16)}\n`])(
    "refuses %j",
    (value) => {
      expect(isIdempotencyKey(value)).toBe(false);
    },
  );
});
