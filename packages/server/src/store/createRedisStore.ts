import type { ShopperChatStore } from "./ShopperChatStore.ts";

/**
 * Creates a store in Redis 6.2 or later, for any number of instances. Each method is a part of one
 * script, so that Redis makes it atomic, in a cluster as well.
 *
 * Messages whose keys Redis loses may be sent twice: let it write to disk (`appendonly yes`) and evict
 * nothing (`maxmemory-policy noeviction`). The client should reject commands that it can't send
 * (`disableOfflineQueue`), so that messages are refused at once while Redis is away.
 *
 * @throws TypeError if `client` is not a client of the `redis` package.
 * @example
 * ```ts
 * const store = createRedisStore({ client: await createClient({ url }).connect() });
 * ```
 */
export function createRedisStore(options: RedisStoreOptions): RedisStore {
  const { client, prefix = "shopper-chat:" } = options;
  if (typeof client?.evalSha !== "function") {
    throw new TypeError(
      "Shopper Chat: client must be one made by createClient of the redis package. Wrap others: fromIoredis(client), fromUpstash(client).",
    );
  }
  const run = createBatches(client, prefix);
  return {
    get: async (name) => toText(await run(name, "get", [])),
    async compareAndSet(name, expected, next, lifetimeMs) {
      const values = [...maybe(expected), ...maybe(next), wholeMs(lifetimeMs)];
      return (await run(name, "compareAndSet", values)) === 1;
    },
    async acquire(name, member, { limit, lifetimeMs }) {
      const values = [member, String(limit), wholeMs(lifetimeMs)];
      const others = toNumber(await run(name, "acquire", values));
      return others < 0 ? null : others;
    },
    async release(name, member) {
      await run(name, "release", [member]);
    },
    async consume(name, { limit, windowMs }) {
      const key = `rate:${limit}-in-${windowMs}:${name}`;
      return toNumber(await run(key, "consume", [String(limit), wholeMs(windowMs)]));
    },
    now: async (name) => toNumber(await run(name, "now", [])),
  };
}

/** A store in Redis, which also has a clock. */
export type RedisStore = Required<ShopperChatStore>;

export interface RedisStoreOptions {
  /**
   * A connected client of the `redis` package, made by `createClient`, `createCluster` or
   * `createSentinel`, or the result of `fromIoredis` or `fromUpstash`. Its owner connects it, handles its
   * errors and closes it.
   */
  client: RedisStoreClient;
  /** The beginning of all names in Redis. @default "shopper-chat:" */
  prefix?: string | undefined;
}

/** The part of a client of the `redis` package that the store uses. */
export interface RedisStoreClient {
  eval(script: string, options: ScriptCall): Promise<unknown>;
  evalSha(sha1: string, options: ScriptCall): Promise<unknown>;
}

interface ScriptCall {
  keys: string[];
  arguments: string[];
}

/**
 * Creates the function that runs the methods of a store. Calls of the same moment about the same
 * customer go to Redis as one command, because each command costs more than what it does. A cluster
 * runs a script only if all its names have the same hash tag.
 */
function createBatches(client: RedisStoreClient, prefix: string): Run {
  let hash: Promise<string> | undefined;
  let batches = new Map<string, Call[]>();

  async function send(calls: readonly Call[]): Promise<unknown[]> {
    const options = {
      keys: calls.map(({ name }) => prefix + name),
      arguments: calls.flatMap(({ method, values }) => [method, String(values.length), ...values]),
    };
    hash ??= sha1Of(SCRIPT);
    const results = await client.evalSha(await hash, options).catch((error: unknown) => {
      // Redis gets the text of the script only if it does not have it.
      // Upstash's client puts the error of Redis in a sentence.
      if (!(error instanceof Error && error.message.includes("NOSCRIPT"))) throw error;
      return client.eval(SCRIPT, options);
    });
    if (Array.isArray(results) && results.length === calls.length) return results;
    throw new TypeError("Redis answered with something other than a list.");
  }

  function sendAll(): void {
    const ready = batches;
    batches = new Map();
    for (const calls of ready.values()) {
      send(calls).then(
        (results) => {
          for (const [index, { resolve }] of calls.entries()) resolve(results[index]);
        },
        (error: unknown) => {
          for (const { reject } of calls) reject(error);
        },
      );
    }
  }

  return (name, method, values) =>
    new Promise((resolve, reject) => {
      const tag = /\{([^}]+)\}/.exec(name)?.[1] ?? name;
      const calls = batches.get(tag) ?? [];
      if (batches.size === 0) queueMicrotask(sendAll);
      batches.set(tag, calls);
      calls.push({ name, method, values, resolve, reject });
    });
}

type Run = (name: string, method: Method, values: readonly string[]) => Promise<unknown>;

type Method = keyof ShopperChatStore;

interface Call {
  name: string;
  method: Method;
  values: readonly string[];
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * One function per method. `compareAndSet` gets `expected` and `next` as a flag and a text each,
 * because a text may be empty. `get` puts `=` before a text, because Upstash's client would parse JSON.
 * The score of a member is when its time ends, by the clock of Redis.
 */
const SCRIPT = `
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local methods = {
  now = now,
  get = function(key)
    local found = redis.call('GET', key)
    return found and '=' .. found
  end,
  compareAndSet = function(key, hasExpected, expected, hasNext, next, lifetime)
    local found = redis.call('GET', key)
    if hasExpected == '1' then
      if found ~= expected then return 0 end
    elseif found then
      return 0
    end
    if hasNext == '1' then
      redis.call('SET', key, next, 'PX', lifetime)
    else
      redis.call('DEL', key)
    end
    return 1
  end,
  acquire = function(key, member, limit, lifetime)
    local time = now()
    redis.call('ZREMRANGEBYSCORE', key, '-inf', time)
    local others = redis.call('ZCARD', key)
    if redis.call('ZSCORE', key, member) then others = others - 1 end
    if others >= tonumber(limit) then return -1 end
    redis.call('ZADD', key, time + lifetime, member)
    local last = redis.call('ZRANGE', key, -1, -1, 'WITHSCORES')
    redis.call('PEXPIRE', key, math.ceil(last[2] - time) + 1)
    return others
  end,
  release = function(key, member) return redis.call('ZREM', key, member) end,
  consume = function(key, limit, window)
    local used = redis.call('INCR', key)
    if used == 1 then redis.call('PEXPIRE', key, window) end
    if used <= tonumber(limit) then return 0 end
    return math.max(1, redis.call('PTTL', key))
  end,
}

local results = {}
local at = 1
for index, key in ipairs(KEYS) do
  local last = at + 1 + tonumber(ARGV[at + 1])
  results[index] = methods[ARGV[at]](key, unpack(ARGV, at + 2, last))
  at = last + 1
end
return results
`;

async function sha1Of(script: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(script));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function maybe(text: string | undefined): [flag: string, text: string] {
  return text === undefined ? ["0", ""] : ["1", text];
}

function wholeMs(milliseconds: number): string {
  return String(Math.max(1, Math.ceil(milliseconds)));
}

function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  throw new TypeError("Redis answered with something other than a number.");
}

function toText(value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "string" && value.startsWith("=")) return value.slice(1);
  throw new TypeError("Redis answered with something other than text.");
}
