import type { ShopperChatStore } from "../store/ShopperChatStore.ts";

/** A store whose every call a test may delay, fail, watch or answer: `intercept` decides. */
export function interceptStore(store: ShopperChatStore, intercept: Intercept): ShopperChatStore {
  const { now } = store;
  return {
    get: (...call) => intercept(() => store.get(...call), "get", call),
    compareAndSet: (...call) =>
      intercept(() => store.compareAndSet(...call), "compareAndSet", call),
    acquire: (...call) => intercept(() => store.acquire(...call), "acquire", call),
    release: (...call) => intercept(() => store.release(...call), "release", call),
    consume: (...call) => intercept(() => store.consume(...call), "consume", call),
    ...(now && { now: (...call) => intercept(() => now(...call), "now", call) }),
  };
}

type Intercept = <Result>(
  proceed: () => Promise<Result>,
  method: keyof ShopperChatStore,
  call: readonly unknown[],
) => Promise<Result>;
