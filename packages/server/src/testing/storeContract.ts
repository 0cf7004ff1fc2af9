import { describe, expect, it } from "vitest";
import type { Store } from "../store/Store.ts";

/** What every store must do. `create` gives two that share what they keep, and lets time pass. */
export function describeStore(create: () => Promise<StoreUnderTest>): void {
  describe("a value", () => {
    it("is put where nothing is, by one of many at once", async () => {
      const { store, other } = await create();
      const swaps = Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? store : other).swap("name", undefined, `value ${index}`, 60_000),
      );
      const results = await Promise.all(swaps);
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await other.get("name")).toBe(`value ${results.indexOf(true)}`);
    });

    it("is changed only by who knows what stands there", async () => {
      const { store, other } = await create();
      await store.swap("name", undefined, "one", 60_000);
      expect(await other.swap("name", "two", "three", 60_000)).toBe(false);
      expect(await other.swap("name", undefined, "three", 60_000)).toBe(false);
      expect(await store.get("name")).toBe("one");
      expect(await other.swap("name", "one", "two", 60_000)).toBe(true);
      expect(await store.get("name")).toBe("two");
    });

    it("is taken away", async () => {
      const { store } = await create();
      await store.swap("name", undefined, "one", 60_000);
      expect(await store.swap("name", "other", undefined, 60_000)).toBe(false);
      expect(await store.swap("name", "one", undefined, 60_000)).toBe(true);
      expect(await store.get("name")).toBeUndefined();
      expect(await store.swap("name", undefined, undefined, 60_000)).toBe(true);
    });

    it("ends with its time, and is as if it had never been", async () => {
      const { store, pass } = await create();
      await store.swap("name", undefined, "one", 50);
      await pass(60);
      expect(await store.get("name")).toBeUndefined();
      expect(await store.swap("name", "one", "two", 60_000)).toBe(false);
      expect(await store.swap("name", undefined, "two", 60_000)).toBe(true);
    });

    it("may be any text", async () => {
      const { store } = await create();
      const text = '{"é":"\\u0000 👍 \n"}';
      await store.swap("näme:1", undefined, text, 60_000);
      expect(await store.get("näme:1")).toBe(text);
      expect(await store.swap("näme:1", text, "", 60_000)).toBe(true);
      expect(await store.get("näme:1")).toBe("");
      expect(await store.swap("näme:1", undefined, "x", 60_000)).toBe(false);
    });
  });

  describe("a room", () => {
    const terms = { limit: 2, lifetimeMs: 60_000 };

    it("says how many others are in it, and has no more places than its limit", async () => {
      const { store, other } = await create();
      expect(await store.enter("room", "a", terms)).toBe(0);
      expect(await other.enter("room", "b", terms)).toBe(1);
      expect(await store.enter("room", "c", terms)).toBeNull();
      expect(await store.enter("room", "a", terms)).toBe(1);
      expect(await store.enter("another", "c", terms)).toBe(0);
    });

    it("has a place again when one is given back", async () => {
      const { store, other } = await create();
      await store.enter("room", "a", terms);
      await store.enter("room", "b", terms);
      await other.leave("room", "a");
      await other.leave("room", "nobody");
      expect(await store.enter("room", "c", terms)).toBe(1);
    });

    it("forgets who has not come back in time", async () => {
      const { store, pass } = await create();
      await store.enter("room", "a", { limit: 2, lifetimeMs: 50 });
      await store.enter("room", "b", terms);
      await pass(60);
      expect(await store.enter("room", "c", terms)).toBe(1);
    });

    it("lets in no more than its limit of many at once", async () => {
      const { store, other } = await create();
      const entering = Array.from({ length: 50 }, (_, index) =>
        (index % 2 ? store : other).enter("room", `${index}`, { limit: 10, lifetimeMs: 60_000 }),
      );
      const entered = (await Promise.all(entering)).filter((others) => others !== null);
      expect(entered.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });
  });

  describe("a rate", () => {
    it("is used up by all together, each name for itself", async () => {
      const { store, other } = await create();
      const rate = { messages: 2, seconds: 60 };
      expect(await store.consume("a", rate)).toBe(0);
      expect(await other.consume("a", rate)).toBe(0);
      const waitMs = await store.consume("a", rate);
      expect(waitMs).toBeGreaterThan(0);
      expect(waitMs).toBeLessThanOrEqual(60_000);
      expect(await store.consume("b", rate)).toBe(0);
      expect(await store.consume("a", { messages: 5, seconds: 60 })).toBe(0);
    });
  });
}

export interface StoreUnderTest {
  store: Store;
  /** Another one, as of another instance, that keeps the same. */
  other: Store;
  /** Lets milliseconds pass for both. */
  pass: (milliseconds: number) => unknown;
}
