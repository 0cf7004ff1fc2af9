import { type ShopperChatClock, SYSTEM_CLOCK } from "./ShopperChatClock.ts";
import { createMemoryStore, isMemoryStore } from "./store/createMemoryStore.ts";
import type { RateLimit, ShopperChatStore } from "./store/ShopperChatStore.ts";

/**
 * Checks and completes the options for sending each message at most once and not too often.
 *
 * @throws TypeError with the name of the option.
 */
export function checkReliability(options: ReliabilityOptions): CheckedReliability {
  const { clock = SYSTEM_CLOCK, whenStoreFails = "refuse", limits } = options;
  const store = options.store ?? createMemoryStore({ now: clock.monotonicNow });
  if (METHODS.some((name) => typeof Reflect.get(Object(store), name) !== "function")) {
    throw new TypeError(
      "Shopper Chat: store must be one made by createMemoryStore, createRedisStore or createShopperChatStore, or an object with the methods of ShopperChatStore.",
    );
  }
  if (whenStoreFails !== "refuse" && whenStoreFails !== "send") {
    throw new TypeError('Shopper Chat: whenStoreFails must be "refuse" or "send".');
  }
  return {
    store,
    isMemoryStore: isMemoryStore(store),
    isStoreChosen: options.store !== undefined,
    clock,
    whenStoreFails,
    storeTimeoutMs: atLeast(1, "storeTimeoutMs", options.storeTimeoutMs, 1000),
    keepMs: atLeast(1000, "keepMs", options.keepMs, DAY_MS),
    reconcileAfterMs: atLeast(0, "reconcileAfterMs", options.reconcileAfterMs, 10_000),
    maxKeysPerCustomer: atLeast(1, "maxKeysPerCustomer", options.maxKeysPerCustomer, 100),
    limits: {
      perCustomer: checkRateLimit("limits.perCustomer", limits?.perCustomer, PER_CUSTOMER),
      perOrder: checkRateLimit("limits.perOrder", limits?.perOrder, PER_ORDER),
      reads: checkRateLimit("limits.reads", limits?.reads, READS),
    },
  };
}

export interface ReliabilityOptions {
  /**
   * The store of idempotency keys and rate limits. The default is the memory of this process,
   * which is enough for one process; several need one store for all. In production, the default
   * warns once on the console.
   * @default createMemoryStore()
   */
  store?: ShopperChatStore | undefined;
  /**
   * The handling of messages while the store fails. `refuse` refuses them with 503. `send` sends each
   * of them, repeats as well, without limits.
   * @default "refuse"
   */
  whenStoreFails?: "refuse" | "send" | undefined;
  /** How long one call of the store may take, in milliseconds. @default 1000 */
  storeTimeoutMs?: number | undefined;
  /**
   * How long a key and the response to it are stored, in milliseconds.
   * @default 86400000 (24 hours)
   */
  keepMs?: number | undefined;
  /**
   * How long after a lost connection Connect may still accept a message, in milliseconds. Before
   * that, a message that is not in the conversation is not sent again.
   * @default 10000
   */
  reconcileAfterMs?: number | undefined;
  /** How many new idempotency keys a customer may use in an hour. @default 100 */
  maxKeysPerCustomer?: number | undefined;
  /** How often messages may be sent and read; false for no limit. */
  limits?:
    | {
        /** @default { limit: 60, windowMs: 60000 } */
        perCustomer?: RateLimit | false | undefined;
        /** @default { limit: 30, windowMs: 60000 } */
        perOrder?: RateLimit | false | undefined;
        /**
         * How often a customer's pages may read messages or mark them as read.
         * @default { limit: 240, windowMs: 60000 }
         */
        reads?: RateLimit | false | undefined;
      }
    | undefined;
  /** Replaces the clock in tests. @default the clock of the system */
  clock?: ShopperChatClock | undefined;
}

export interface CheckedReliability {
  store: ShopperChatStore;
  isMemoryStore: boolean;
  isStoreChosen: boolean;
  clock: ShopperChatClock;
  whenStoreFails: "refuse" | "send";
  storeTimeoutMs: number;
  keepMs: number;
  reconcileAfterMs: number;
  maxKeysPerCustomer: number;
  limits: { perCustomer: RateLimit | false; perOrder: RateLimit | false; reads: RateLimit | false };
}

const METHODS: readonly string[] = ["get", "compareAndSet", "acquire", "release", "consume"];
const DAY_MS: number = 24 * 60 * 60 * 1000;
/** Far more than customers type, far less than would trouble Connect. */
const PER_CUSTOMER: RateLimit = { limit: 60, windowMs: 60_000 };
const PER_ORDER: RateLimit = { limit: 30, windowMs: 60_000 };
/** Ten tabs that read as often as they ever do. */
const READS: RateLimit = { limit: 240, windowMs: 60_000 };

function atLeast(
  least: number,
  name: string,
  value: number | undefined,
  defaultValue: number,
): number {
  const number = value ?? defaultValue;
  // Timers hold 31 bits; beyond that they fire at once.
  if (Number.isFinite(number) && number >= least && number < 2 ** 31) return number;
  throw new TypeError(`Shopper Chat: ${name} must be a number of at least ${least}, or left out.`);
}

function checkRateLimit(
  name: string,
  rate: RateLimit | false | undefined,
  byDefault: RateLimit,
): RateLimit | false {
  if (rate === undefined) return byDefault;
  if (rate === false) return false;
  const isRate = [rate?.limit, rate?.windowMs].every((part) => Number.isInteger(part) && part > 0);
  if (isRate) return rate;
  throw new TypeError(
    `Shopper Chat: ${name} must be { limit, windowMs }, both whole numbers above 0, or false.`,
  );
}
