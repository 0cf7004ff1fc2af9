import { type Clock, SYSTEM_CLOCK } from "./Clock.ts";
import { createMemoryStore } from "./store/createMemoryStore.ts";
import type { Rate, Store } from "./store/Store.ts";

/**
 * The options by which a message is sent at most once and not too often, checked and complete.
 *
 * @throws TypeError that names the option.
 */
export function checkReliability(options: ReliabilityOptions): CheckedReliability {
  const { clock = SYSTEM_CLOCK, whenStoreFails = "refuse", limits } = options;
  const store = options.store ?? createMemoryStore({ now: clock.now });
  if (METHODS.some((name) => typeof Reflect.get(Object(store), name) !== "function")) {
    throw new TypeError(
      "Shopper Chat: store must be one made by createMemoryStore or createRedisStore, or an object with the methods of Store.",
    );
  }
  if (whenStoreFails !== "refuse" && whenStoreFails !== "send") {
    throw new TypeError('Shopper Chat: whenStoreFails must be "refuse" or "send".');
  }
  return {
    store,
    isOwnStore: options.store === undefined,
    clock,
    whenStoreFails,
    storeTimeoutMs: atLeast(1, "storeTimeoutMs", options.storeTimeoutMs, 1000),
    keepMs: atLeast(1000, "keepMs", options.keepMs, DAY_MS),
    settleAfterMs: atLeast(0, "settleAfterMs", options.settleAfterMs, 10_000),
    maxKeysPerCustomer: atLeast(1, "maxKeysPerCustomer", options.maxKeysPerCustomer, 100),
    limits: {
      perCustomer: checkRate("limits.perCustomer", limits?.perCustomer, PER_CUSTOMER),
      perOrder: checkRate("limits.perOrder", limits?.perOrder, PER_ORDER),
      reads: checkRate("limits.reads", limits?.reads, READS),
    },
  };
}

export interface ReliabilityOptions {
  /**
   * Where idempotency keys and rates are kept. The default is this process's memory, which is enough
   * for one process; several need one store for all.
   * @default createMemoryStore()
   */
  store?: Store | undefined;
  /**
   * What becomes of messages while the store fails: `refuse` answers 503, not sent; `send` sends them,
   * each try once, without looking for repeats and without limits.
   * @default "refuse"
   */
  whenStoreFails?: "refuse" | "send" | undefined;
  /** How long one step of the store may take, in milliseconds. @default 1000 */
  storeTimeoutMs?: number | undefined;
  /**
   * How long a key and the answer to it are kept, in milliseconds.
   * @default 86400000 (24 hours)
   */
  keepMs?: number | undefined;
  /**
   * How long after its connection was cut Connect may still accept a message, in milliseconds: only
   * then is one that is not in the conversation sent again.
   * @default 10000
   */
  settleAfterMs?: number | undefined;
  /** How many idempotency keys a customer can have at a time. @default 100 */
  maxKeysPerCustomer?: number | undefined;
  /** How many messages may be sent in a time, and how many times read; false for no limit. */
  limits?:
    | {
        /** @default 60 in 60 seconds */
        perCustomer?: Rate | false | undefined;
        /** @default 30 in 60 seconds */
        perOrder?: Rate | false | undefined;
        /**
         * How often a customer's pages may read messages or mark them as read.
         * @default 240 in 60 seconds
         */
        reads?: Rate | false | undefined;
      }
    | undefined;
  /** Replaces time in tests. @default the system's */
  clock?: Clock | undefined;
}

export interface CheckedReliability {
  store: Store;
  /** Whether it is this process's memory, which never fails and never keeps anybody waiting. */
  isOwnStore: boolean;
  clock: Clock;
  whenStoreFails: "refuse" | "send";
  storeTimeoutMs: number;
  keepMs: number;
  settleAfterMs: number;
  maxKeysPerCustomer: number;
  limits: { perCustomer: Rate | false; perOrder: Rate | false; reads: Rate | false };
}

const METHODS: readonly string[] = ["get", "swap", "enter", "leave", "consume"];
const DAY_MS: number = 24 * 60 * 60 * 1000;
/** Far beyond what anybody types, far below what would trouble Connect. */
const PER_CUSTOMER: Rate = { messages: 60, seconds: 60 };
const PER_ORDER: Rate = { messages: 30, seconds: 60 };
/** Ten tabs that all read as often as they ever do. */
const READS: Rate = { messages: 240, seconds: 60 };

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

function checkRate(name: string, rate: Rate | false | undefined, byDefault: Rate): Rate | false {
  if (rate === undefined) return byDefault;
  if (rate === false) return false;
  const isRate = [rate?.messages, rate?.seconds].every(
    (part) => Number.isInteger(part) && part > 0,
  );
  if (isRate) return rate;
  throw new TypeError(
    `Shopper Chat: ${name} must be { messages, seconds }, both whole numbers above 0, or false.`,
  );
}
