import { createRedisStore, type RedisStore, type RedisStoreClient } from "./createRedisStore.ts";
import type { ShopperChatStore } from "./ShopperChatStore.ts";
import { type StoreFailureReason, storeFailureReason } from "./storeFailureReason.ts";

/**
 * Opens a store in Redis and keeps it open: it connects again where a client of the `redis` package
 * would not, because its socket is open. That happens after a failover behind one host name, when the
 * old primary has become a replica (`READONLY`), and when Redis is frozen or refuses every write.
 *
 * Redis may be away at the start and at any time; the store then rejects at once.
 *
 * @throws what `createClient` throws.
 * @example
 * ```ts
 * const { store, close } = openRedisStore({
 *   createClient: () => createClient({ url, disableOfflineQueue: true }),
 * });
 * ```
 */
export function openRedisStore(options: OpenRedisStoreOptions): OpenRedisStore {
  const { createClient, prefix, onReconnect = () => {}, onError = () => {} } = options;
  const clients = new Set<RedisConnectionClient>();
  let hasConnected = false;
  let current = connect();
  let isReplacing = false;
  let failuresInARow = 0;
  let notBefore = 0;
  let waitMs = FIRST_WAIT_MS;
  let isClosed = false;

  const pending = new Set<{ since: number }>();
  const watching = setInterval(() => {
    const [oldest] = pending;
    if (oldest && performance.now() - oldest.since > FROZEN_MS) {
      pending.clear();
      failed("timeout", FAILURES_IN_A_ROW);
    }
  }, FROZEN_MS / 4);
  unref(watching);

  function connect(): Connection {
    const client = createClient();
    clients.add(client);
    client.on("error", (error) => onError(error));
    const connection = { client, store: createRedisStore({ client, prefix }) };
    const isConnected = client.connect().then(
      () => {
        hasConnected = true;
        return true;
      },
      () => false,
    );
    return { ...connection, isConnected };
  }

  function failed(reason: StoreFailureReason, weight = 1): void {
    failuresInARow += reason === "read-only" ? FAILURES_IN_A_ROW : weight;
    // While the first connection is being made, the client itself tries again.
    if (!hasConnected || failuresInARow < FAILURES_IN_A_ROW || isReplacing || isClosed) return;
    if (performance.now() < notBefore) return;
    notBefore = performance.now() + waitMs;
    waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
    void replace(reason);
  }

  /** The old connection is used until the new one is there: it may still allow reads. */
  async function replace(reason: StoreFailureReason): Promise<void> {
    onReconnect(reason);
    isReplacing = true;
    const [old, fresh] = [current, connect()];
    const isConnected = await Promise.race([
      fresh.isConnected,
      pause(CONNECT_MS).then(() => false),
    ]);
    isReplacing = false;
    if (!isConnected || isClosed) return destroy(fresh.client);
    current = fresh;
    failuresInARow = 0;
    pending.clear();
    // Commands that are in flight on the old connection may still get their responses.
    await pause(FROZEN_MS);
    await destroy(old.client);
  }

  /** A client that is not open any more throws. */
  async function destroy(client: RedisConnectionClient): Promise<void> {
    clients.delete(client);
    try {
      await client.destroy();
    } catch {
      // The connection is closed already.
    }
  }

  async function watch<Result>(
    call: (store: RedisStore) => Promise<Result>,
    isWrite: boolean,
  ): Promise<Result> {
    const one = { since: performance.now() };
    const { store } = current;
    pending.add(one);
    try {
      const result = await call(store);
      // A replica answers reads, so they say nothing about the connection.
      if (isWrite && store === current.store) {
        failuresInARow = 0;
        waitMs = FIRST_WAIT_MS;
      }
      return result;
    } catch (error) {
      if (store === current.store) failed(storeFailureReason(error));
      throw error;
    } finally {
      pending.delete(one);
    }
  }

  return {
    store: {
      get: (...call) => watch((store) => store.get(...call), false),
      compareAndSet: (...call) => watch((store) => store.compareAndSet(...call), true),
      acquire: (...call) => watch((store) => store.acquire(...call), true),
      release: (...call) => watch((store) => store.release(...call), true),
      consume: (...call) => watch((store) => store.consume(...call), true),
      now: (name) => watch((store) => store.now(name), false),
    },
    async close() {
      isClosed = true;
      clearInterval(watching);
      await Promise.all([...clients].map(destroy));
    },
  };
}

export interface OpenRedisStoreOptions {
  /**
   * Creates a client of the `redis` package, not connected: by `createClient`, `createCluster` or
   * `createSentinel`. It is called again for each new connection.
   */
  createClient: () => RedisConnectionClient;
  /** The beginning of all names in Redis. @default "shopper-chat:" */
  prefix?: string | undefined;
  /** Called when a new connection replaces one that does not work, with the reason. */
  onReconnect?: ((reason: StoreFailureReason) => void) | undefined;
  /** Called with the client's own errors. They may contain addresses. */
  onError?: ((error: unknown) => void) | undefined;
}

/** The part of a client of the `redis` package that is used. */
export interface RedisConnectionClient extends RedisStoreClient {
  connect(): Promise<unknown>;
  destroy(): unknown;
  on(event: "error", listener: (error: unknown) => void): unknown;
}

export interface OpenRedisStore {
  store: ShopperChatStore;
  /** Closes the connection. */
  close: () => Promise<void>;
}

interface Connection {
  client: RedisConnectionClient;
  store: RedisStore;
  isConnected: Promise<boolean>;
}

/** Node keeps a process alive for a timer, which this one must not do. */
function unref(timer: unknown): void {
  if (typeof timer === "object" && timer !== null && "unref" in timer) {
    if (typeof timer.unref === "function") timer.unref();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => unref(setTimeout(resolve, milliseconds)));
}

const FAILURES_IN_A_ROW = 3;
/** How long a command may be in flight without a response. */
const FROZEN_MS = 1000;
const CONNECT_MS = 5000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
