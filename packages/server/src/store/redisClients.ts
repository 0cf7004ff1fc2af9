import type { RedisStoreClient } from "./createRedisStore.ts";

/**
 * Adapts a client of the `ioredis` package, also a `Cluster`, for `createRedisStore`. With
 * `enableOfflineQueue: false` messages are refused at once while Redis is away.
 *
 * @example
 * ```ts
 * const store = createRedisStore({ client: fromIoredis(new Redis(url)) });
 * ```
 */
export function fromIoredis(client: IoredisClient): RedisStoreClient {
  return {
    eval: (script, { keys, arguments: values }) =>
      client.eval(script, keys.length, ...keys, ...values),
    evalSha: (sha1, { keys, arguments: values }) =>
      client.evalsha(sha1, keys.length, ...keys, ...values),
  };
}

/** The part of a client of the `ioredis` package that the store uses. */
export interface IoredisClient {
  eval(script: string, keyCount: number, ...values: string[]): Promise<unknown>;
  evalsha(sha1: string, keyCount: number, ...values: string[]): Promise<unknown>;
}

/**
 * Adapts a client of the `@upstash/redis` package for `createRedisStore`. It sends HTTP requests, so it
 * runs where there are no sockets.
 *
 * @example
 * ```ts
 * const store = createRedisStore({ client: fromUpstash(Redis.fromEnv()) });
 * ```
 */
export function fromUpstash(client: UpstashClient): RedisStoreClient {
  return {
    eval: (script, { keys, arguments: values }) => client.eval(script, keys, values),
    evalSha: (sha1, { keys, arguments: values }) => client.evalsha(sha1, keys, values),
  };
}

/** The part of a client of the `@upstash/redis` package that the store uses. */
export interface UpstashClient {
  eval(script: string, keys: string[], values: string[]): Promise<unknown>;
  evalsha(sha1: string, keys: string[], values: string[]): Promise<unknown>;
}
