import type { Store } from "./Store.ts";

/** A store that has failed, or did not answer in time. What it says would be for nobody's eyes. */
export class StoreFailure extends Error {
  override readonly name = "StoreFailure";
}

/**
 * Puts an end to waiting for a store, and lets every failure of one look the same. What it was asked
 * to do may have been done all the same.
 */
export function guardStore(
  store: Store,
  timeoutMs: number,
  onFailure: (original: unknown) => void,
): Store {
  async function guard<Result>(call: () => Promise<Result>): Promise<Result> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ended = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new StoreFailure("The store took too long.")), timeoutMs);
    });
    try {
      return await Promise.race([call(), ended]);
    } catch (original) {
      onFailure(original);
      // Without its cause, which may name hosts and hold passwords.
      throw new StoreFailure("The store failed.");
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    get: (...call) => guard(async () => store.get(...call)),
    swap: (...call) => guard(async () => store.swap(...call)),
    enter: (...call) => guard(async () => store.enter(...call)),
    leave: (...call) => guard(async () => store.leave(...call)),
    consume: (...call) => guard(async () => store.consume(...call)),
  };
}
