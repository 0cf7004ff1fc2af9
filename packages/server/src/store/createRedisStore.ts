import { RateLimiterRedis } from "rate-limiter-flexible";
import { createRateLimits } from "./createRateLimits.ts";
import type { Store } from "./Store.ts";

/**
 * Makes a store in Redis 6.2 or later, for any number of instances. Each step is one command or one
 * script, so Redis itself sees to it that nothing comes between.
 *
 * What Redis forgets can be sent twice: let it write to disk (`appendonly yes`) and evict nothing
 * (`maxmemory-policy noeviction`). Let the client refuse what it can't send (`disableOfflineQueue`),
 * so that messages are refused at once while Redis is away.
 *
 * @throws TypeError when there is no client.
 */
export function createRedisStore({ client, prefix = "shopper-chat:" }: RedisStoreOptions): Store {
  if (typeof client?.evalSha !== "function") {
    throw new TypeError(
      "Shopper Chat: client must be one made by createClient of the redis package.",
    );
  }
  const swap = createScript(client, SWAP);
  const enter = createScript(client, ENTER);
  return {
    get: async (name) => toText(await client.get(prefix + name)),
    async swap(name, expected, next, lifetimeMs) {
      const values = [...maybe(expected), ...maybe(next), wholeMs(lifetimeMs)];
      return (await swap(prefix + name, values)) === 1;
    },
    async enter(room, member, { limit, lifetimeMs }) {
      const others = await enter(prefix + room, [member, String(limit), wholeMs(lifetimeMs)]);
      if (typeof others !== "number") throw new TypeError("Redis gave no number.");
      return others < 0 ? null : others;
    },
    async leave(room, member) {
      await client.zRem(prefix + room, member);
    },
    consume: createRateLimits(
      ({ keyPrefix, ...terms }) =>
        new RateLimiterRedis({
          ...terms,
          keyPrefix: `${prefix}rate:${keyPrefix}`,
          storeClient: client,
          useRedisPackage: true,
        }),
    ),
  };
}

export interface RedisStoreOptions {
  /** A client of the `redis` package, connected. Connecting, errors and closing are its owner's. */
  client: RedisStoreClient;
  /** What all names in Redis begin with. @default "shopper-chat:" */
  prefix?: string | undefined;
}

/** What is asked of a client of the `redis` package, whatever modules it has. */
export interface RedisStoreClient {
  get(key: string): Promise<unknown>;
  eval(script: string, options: ScriptCall): Promise<unknown>;
  evalSha(sha1: string, options: ScriptCall): Promise<unknown>;
  zRem(key: string, member: string): Promise<unknown>;
}

interface ScriptCall {
  keys: string[];
  arguments: string[];
}

/** Expected and next each come as a flag and a text, for a text may be empty. */
const SWAP = `
local found = redis.call('GET', KEYS[1])
if ARGV[1] == '1' then
  if found ~= ARGV[2] then return 0 end
elseif found then
  return 0
end
if ARGV[3] == '1' then
  redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5])
else
  redis.call('DEL', KEYS[1])
end
return 1
`;

/** Members are scored by when their time ends, by the one clock that all share: Redis' own. */
const ENTER = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
local others = redis.call('ZCARD', KEYS[1])
if redis.call('ZSCORE', KEYS[1], ARGV[1]) then others = others - 1 end
if others >= tonumber(ARGV[2]) then return -1 end
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
redis.call('PEXPIRE', KEYS[1], math.ceil(last[2] - now) + 1)
return others
`;

/** Runs a script by its hash, and sends it only to a Redis that does not know it. */
function createScript(
  client: RedisStoreClient,
  script: string,
): (key: string, values: string[]) => Promise<unknown> {
  let hash: Promise<string> | undefined;
  return async (key, values) => {
    const call = { keys: [key], arguments: values };
    hash ??= sha1Of(script);
    try {
      return await client.evalSha(await hash, call);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
      return client.eval(script, call);
    }
  };
}

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

function toText(value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "string") return value;
  throw new TypeError("Redis gave no text.");
}
