import type { ShopperChatStore } from "./ShopperChatStore.ts";

/** A store that failed, or did not respond in time. Never contains what the store said. */
export class StoreFailure extends Error {
  override readonly name = "StoreFailure";
  /** Whether the store failed after it said that the key is free, so that nothing was ever sent. */
  readonly isKeyFree: boolean;

  constructor(message: string, { isKeyFree = false }: { isKeyFree?: boolean } = {}) {
    super(message);
    this.isKeyFree = isKeyFree;
  }
}

/**
 * Limits how long a store may take, and turns each of its failures into a StoreFailure. The store may
 * have done what it was asked to do all the same.
 */
export function guardStore(store: ShopperChatStore, options: GuardOptions): ShopperChatStore {
  const { timeoutMs, observe, onFailure, onSuccess } = options;
  const { now } = store;

  async function limit<Result>(call: () => Promise<Result>): Promise<Result> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new StoreTimeout("The store took too long.")), timeoutMs);
    });
    try {
      return await Promise.race([call(), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  async function guard<Result>(method: string, call: () => Promise<Result>): Promise<Result> {
    try {
      const result = await observe(method, () => limit(call));
      onSuccess();
      return result;
    } catch (original) {
      onFailure(original);
      // Without its cause, which may contain hosts and passwords.
      throw new StoreFailure("The store failed.");
    }
  }

  return {
    get: (...call) => guard("get", async () => store.get(...call)),
    compareAndSet: (...call) => guard("compareAndSet", async () => store.compareAndSet(...call)),
    acquire: (...call) => guard("acquire", async () => store.acquire(...call)),
    release: (...call) => guard("release", async () => store.release(...call)),
    consume: (...call) => guard("consume", async () => store.consume(...call)),
    ...(now && { now: (name) => guard("now", async () => now.call(store, name)) }),
  };
}

export interface GuardOptions {
  timeoutMs: number;
  /** Measures a method. */
  observe: <Result>(method: string, call: () => Promise<Result>) => Promise<Result>;
  onFailure: (original: unknown) => void;
  onSuccess: () => void;
}

/** Thrown when a store does not respond in time. */
export class StoreTimeout extends Error {
  override readonly name = "StoreTimeout";
}
