import type { ShopperChatStore } from "./ShopperChatStore.ts";

/**
 * The tests that every store must pass, for any test runner. "Never twice" depends on them. Run them
 * over the real database: each creates two stores that share their content.
 *
 * @example
 * ```ts
 * for (const { title, run } of storeContract) {
 *   it(title, () => run({ store, other, pass: (milliseconds) => setTimeout(milliseconds) }));
 * }
 * ```
 */
export const storeContract: readonly StoreTest[] = [
  {
    title: "compareAndSet creates a value for only one of many concurrent calls",
    async run({ store, other }) {
      const name = createName();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? store : other).compareAndSet(name, undefined, `value ${index}`, MINUTE_MS),
        ),
      );
      expectEqual(results.filter(Boolean).length, 1, "how many calls created the value");
      expectEqual(await other.get(name), `value ${results.indexOf(true)}`, "the value");
    },
  },
  {
    title: "compareAndSet changes a value only if the expected one is stored",
    async run({ store, other }) {
      const name = createName();
      await store.compareAndSet(name, undefined, "one", MINUTE_MS);
      const change = (expected: string | undefined, next: string) =>
        other.compareAndSet(name, expected, next, MINUTE_MS);
      expectEqual(await change("two", "three"), false, "a change from another value");
      expectEqual(await change(undefined, "three"), false, "a creation of what exists");
      expectEqual(await store.get(name), "one", "the value after both");
      expectEqual(await change("one", "two"), true, "a change from the stored value");
      expectEqual(await store.get(name), "two", "the value after it");
    },
  },
  {
    title: "compareAndSet deletes a value",
    async run({ store }) {
      const name = createName();
      await store.compareAndSet(name, undefined, "one", MINUTE_MS);
      const remove = (expected: string | undefined) =>
        store.compareAndSet(name, expected, undefined, MINUTE_MS);
      expectEqual(await remove("other"), false, "a deletion of another value");
      expectEqual(await remove("one"), true, "a deletion of the stored value");
      expectEqual(await store.get(name), undefined, "the value after it");
      expectEqual(await remove(undefined), true, "a deletion of nothing");
    },
  },
  {
    title: "compareAndSet removes a value when its lifetime is over",
    async run({ store, pass }) {
      const name = createName();
      await store.compareAndSet(name, undefined, "one", SHORT_MS);
      await pass(SHORT_MS + 10);
      expectEqual(await store.get(name), undefined, "the value after its lifetime");
      const change = (expected: string | undefined) =>
        store.compareAndSet(name, expected, "two", MINUTE_MS);
      expectEqual(await change("one"), false, "a change from the value that is over");
      expectEqual(await change(undefined), true, "a creation in its place");
    },
  },
  {
    title: "compareAndSet stores any text",
    async run({ store }) {
      const name = `${createName()}:näme`;
      const text = '{"é":"\\u0000 👍 \n"}';
      await store.compareAndSet(name, undefined, text, MINUTE_MS);
      expectEqual(await store.get(name), text, "the text");
      expectEqual(await store.compareAndSet(name, text, "", MINUTE_MS), true, "an empty text");
      expectEqual(await store.get(name), "", "the empty text");
      const isCreated = await store.compareAndSet(name, undefined, "x", MINUTE_MS);
      expectEqual(isCreated, false, "a creation where the empty text is stored");
    },
  },
  {
    title: "acquire returns how many other members have a place, and null at the limit",
    async run({ store, other }) {
      const name = createName();
      expectEqual(await store.acquire(name, "a", TWO_PLACES), 0, "the others of the first");
      expectEqual(await other.acquire(name, "b", TWO_PLACES), 1, "the others of the second");
      expectEqual(await store.acquire(name, "c", TWO_PLACES), null, "a third");
      expectEqual(await store.acquire(name, "a", TWO_PLACES), 1, "the first again");
      expectEqual(await store.acquire(createName(), "c", TWO_PLACES), 0, "another name");
    },
  },
  {
    title: "release gives a place to another member",
    async run({ store, other }) {
      const name = createName();
      await store.acquire(name, "a", TWO_PLACES);
      await store.acquire(name, "b", TWO_PLACES);
      await other.release(name, "a");
      await other.release(name, "nobody");
      expectEqual(await store.acquire(name, "c", TWO_PLACES), 1, "the others of the next");
    },
  },
  {
    title: "acquire frees a place when its lifetime is over",
    async run({ store, pass }) {
      const name = createName();
      await store.acquire(name, "a", { limit: 2, lifetimeMs: SHORT_MS });
      await store.acquire(name, "b", TWO_PLACES);
      await pass(SHORT_MS + 10);
      expectEqual(await store.acquire(name, "c", TWO_PLACES), 1, "the others of the next");
    },
  },
  {
    title: "acquire never gives more places than the limit to concurrent calls",
    async run({ store, other }) {
      const name = createName();
      const terms = { limit: 10, lifetimeMs: MINUTE_MS };
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          (index % 2 ? store : other).acquire(name, `${index}`, terms),
        ),
      );
      const others = results.filter((result) => result !== null).sort((a, b) => a - b);
      expectEqual(others.join(), "0,1,2,3,4,5,6,7,8,9", "the others of those with a place");
    },
  },
  {
    title: "consume counts the uses of all instances, for each name and each limit",
    async run({ store, other }) {
      const name = createName();
      const rateLimit = { limit: 2, windowMs: MINUTE_MS };
      expectEqual(await store.consume(name, rateLimit), 0, "the first use");
      expectEqual(await other.consume(name, rateLimit), 0, "the second use");
      const waitMs = await store.consume(name, rateLimit);
      expectEqual(waitMs > 0 && waitMs <= MINUTE_MS, true, `a wait within the window: ${waitMs}`);
      expectEqual(await store.consume(createName(), rateLimit), 0, "another name");
      const another = { limit: 5, windowMs: MINUTE_MS };
      expectEqual(await store.consume(name, another), 0, "another limit");
    },
  },
  {
    title: "consume starts again when the window is over",
    async run({ store, pass }) {
      const name = createName();
      const rateLimit = { limit: 1, windowMs: SHORT_MS };
      expectEqual(await store.consume(name, rateLimit), 0, "the first use");
      expectEqual((await store.consume(name, rateLimit)) > 0, true, "a wait for the second");
      await pass(SHORT_MS + 10);
      expectEqual(await store.consume(name, rateLimit), 0, "the use after the window");
    },
  },
  {
    title: "now, if the store has it, is a time that all instances share and that goes on",
    async run({ store, other, pass }) {
      const name = createName();
      if (!store.now || !other.now) return;
      const before = await store.now(name);
      await pass(SHORT_MS);
      const passedMs = (await other.now(name)) - before;
      const isShared = passedMs >= SHORT_MS - 1 && passedMs < 5000;
      expectEqual(isShared, true, `a time that went on with the test: ${passedMs} ms`);
    },
  },
];

export interface StoreTest {
  /** A whole sentence. */
  title: string;
  /** Rejects with an error that says what is wrong. */
  run: (stores: StoreUnderTest) => Promise<void>;
}

/** What a test gets. Tests use names of their own, so they may share a database. */
export interface StoreUnderTest {
  store: ShopperChatStore;
  /** Another one that shares its content, as of another instance. */
  other: ShopperChatStore;
  /** Lets milliseconds pass for both: by a pause, or by a clock that the test moves. */
  pass: (milliseconds: number) => unknown;
}

const MINUTE_MS = 60_000;
/** Long enough for a call over a network, short enough for a test. */
const SHORT_MS = 500;
const TWO_PLACES = { limit: 2, lifetimeMs: MINUTE_MS };

function createName(): string {
  return `{contract-${crypto.randomUUID()}}`;
}

function expectEqual<Value>(actual: Value, expected: Value, what: string): void {
  if (Object.is(actual, expected)) return;
  throw new Error(
    `Expected ${what} to be ${JSON.stringify(expected)}, but it is ${JSON.stringify(actual)}.`,
  );
}
