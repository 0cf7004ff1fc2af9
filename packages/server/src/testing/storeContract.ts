import { describe, expect, it } from "vitest";
import type { ShopperChatStore } from "../store/ShopperChatStore.ts";

/** The contract of every store. `create` returns two that share their content, and moves their time. */
export function describeStore(create: () => Promise<StoreUnderTest>): void {
  describe("compareAndSet", () => {
    it("creates a value for only one of many concurrent calls", async () => {
      const { store, other } = await create();
      const swaps = Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? store : other).compareAndSet("name", undefined, `value ${index}`, 60_000),
      );
      const results = await Promise.all(swaps);
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await other.get("name")).toBe(`value ${results.indexOf(true)}`);
    });

    it("changes a value only if the expected one is stored", async () => {
      const { store, other } = await create();
      await store.compareAndSet("name", undefined, "one", 60_000);
      expect(await other.compareAndSet("name", "two", "three", 60_000)).toBe(false);
      expect(await other.compareAndSet("name", undefined, "three", 60_000)).toBe(false);
      expect(await store.get("name")).toBe("one");
      expect(await other.compareAndSet("name", "one", "two", 60_000)).toBe(true);
      expect(await store.get("name")).toBe("two");
    });

    it("deletes a value", async () => {
      const { store } = await create();
      await store.compareAndSet("name", undefined, "one", 60_000);
      expect(await store.compareAndSet("name", "other", undefined, 60_000)).toBe(false);
      expect(await store.compareAndSet("name", "one", undefined, 60_000)).toBe(true);
      expect(await store.get("name")).toBeUndefined();
      expect(await store.compareAndSet("name", undefined, undefined, 60_000)).toBe(true);
    });

    it("removes a value when its lifetime is over", async () => {
      const { store, pass } = await create();
      await store.compareAndSet("name", undefined, "one", 50);
      await pass(60);
      expect(await store.get("name")).toBeUndefined();
      expect(await store.compareAndSet("name", "one", "two", 60_000)).toBe(false);
      expect(await store.compareAndSet("name", undefined, "two", 60_000)).toBe(true);
    });

    it("stores any text", async () => {
      const { store } = await create();
      const text = '{"é":"\\u0000 👍 \n"}';
      await store.compareAndSet("näme:1", undefined, text, 60_000);
      expect(await store.get("näme:1")).toBe(text);
      expect(await store.compareAndSet("näme:1", text, "", 60_000)).toBe(true);
      expect(await store.get("näme:1")).toBe("");
      expect(await store.compareAndSet("näme:1", undefined, "x", 60_000)).toBe(false);
    });
  });

  describe("acquire", () => {
    const terms = { limit: 2, lifetimeMs: 60_000 };

    it("returns how many other members have a place, and null when the limit is reached", async () => {
      const { store, other } = await create();
      expect(await store.acquire("place", "a", terms)).toBe(0);
      expect(await other.acquire("place", "b", terms)).toBe(1);
      expect(await store.acquire("place", "c", terms)).toBeNull();
      expect(await store.acquire("place", "a", terms)).toBe(1);
      expect(await store.acquire("another", "c", terms)).toBe(0);
    });

    it("gives a released place to another member", async () => {
      const { store, other } = await create();
      await store.acquire("place", "a", terms);
      await store.acquire("place", "b", terms);
      await other.release("place", "a");
      await other.release("place", "nobody");
      expect(await store.acquire("place", "c", terms)).toBe(1);
    });

    it("frees a place when its lifetime is over", async () => {
      const { store, pass } = await create();
      await store.acquire("place", "a", { limit: 2, lifetimeMs: 50 });
      await store.acquire("place", "b", terms);
      await pass(60);
      expect(await store.acquire("place", "c", terms)).toBe(1);
    });

    it("never gives more places than the limit to concurrent calls", async () => {
      const { store, other } = await create();
      const entering = Array.from({ length: 50 }, (_, index) =>
        (index % 2 ? store : other).acquire("place", `${index}`, { limit: 10, lifetimeMs: 60_000 }),
      );
      const entered = (await Promise.all(entering)).filter((others) => others !== null);
      expect(entered.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });
  });

  describe("consume", () => {
    it("counts the uses of all instances, for each name and each limit", async () => {
      const { store, other } = await create();
      const rateLimit = { limit: 2, windowMs: 60_000 };
      expect(await store.consume("a", rateLimit)).toBe(0);
      expect(await other.consume("a", rateLimit)).toBe(0);
      const waitMs = await store.consume("a", rateLimit);
      expect(waitMs).toBeGreaterThan(0);
      expect(waitMs).toBeLessThanOrEqual(60_000);
      expect(await store.consume("b", rateLimit)).toBe(0);
      expect(await store.consume("a", { limit: 5, windowMs: 60_000 })).toBe(0);
    });

    it("starts again when the window is over", async () => {
      const { store, pass } = await create();
      const rateLimit = { limit: 1, windowMs: 50 };
      expect(await store.consume("a", rateLimit)).toBe(0);
      expect(await store.consume("a", rateLimit)).toBeGreaterThan(0);
      await pass(60);
      expect(await store.consume("a", rateLimit)).toBe(0);
    });
  });

  describe("now", () => {
    it("returns a time that all instances share and that goes on", async () => {
      const { store, other, pass } = await create();
      const before = (await store.now?.("a")) ?? Number.NaN;
      await pass(60);
      const after = (await other.now?.("a")) ?? Number.NaN;
      expect(after - before).toBeGreaterThanOrEqual(60);
      expect(after - before).toBeLessThan(2000);
    });
  });
}

export interface StoreUnderTest {
  store: ShopperChatStore;
  /** Another one, as of another instance, that keeps the same. */
  other: ShopperChatStore;
  /** Lets milliseconds pass for both. */
  pass: (milliseconds: number) => unknown;
}
