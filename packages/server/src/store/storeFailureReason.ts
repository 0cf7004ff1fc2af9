import { StoreTimeout } from "./guardStore.ts";

/**
 * Returns why a store failed, as far as that can be said without its own words, which may contain
 * hosts and passwords. The reasons are those of Redis; another store fails as `unreachable`,
 * `timeout` or `failed`.
 */
export function storeFailureReason(original: unknown): StoreFailureReason {
  if (original instanceof StoreTimeout) return "timeout";
  if (!(original instanceof Error)) return "failed";
  const code = Reflect.get(original, "code");
  if (typeof code === "string" && /^(E[A-Z]{3,}|ERR_SOCKET_\w+|CERT_\w+)$/.test(code)) {
    return "unreachable";
  }
  const [word = ""] = original.message.split(/[\s:]/, 1);
  return REASONS[word] ?? (UNREACHABLE.test(original.message) ? "unreachable" : "failed");
}

/**
 * - `unreachable`: there is no connection.
 * - `timeout`: there was no response in time.
 * - `read-only`: a replica responded, most often after a failover.
 * - `out-of-memory`: `maxmemory` is reached.
 * - `no-replicas`: fewer replicas are connected than `min-replicas-to-write`.
 * - `wrong-credentials`: the user or password is wrong, or may not run the commands.
 * - `cluster`: a cluster that was configured as a single server, or a shard that is away.
 * - `not-ready`: Redis is loading its data, can't write to disk, or runs a long script.
 * - `failed`: anything else.
 */
export type StoreFailureReason =
  | "unreachable"
  | "timeout"
  | "read-only"
  | "out-of-memory"
  | "no-replicas"
  | "wrong-credentials"
  | "cluster"
  | "not-ready"
  | "failed";

/** The first words of the error replies of Redis. */
const REASONS: Readonly<Record<string, StoreFailureReason>> = {
  READONLY: "read-only",
  OOM: "out-of-memory",
  NOREPLICAS: "no-replicas",
  NOGOODSLAVE: "no-replicas",
  WRONGPASS: "wrong-credentials",
  NOAUTH: "wrong-credentials",
  NOPERM: "wrong-credentials",
  MOVED: "cluster",
  ASK: "cluster",
  CROSSSLOT: "cluster",
  CLUSTERDOWN: "cluster",
  TRYAGAIN: "cluster",
  LOADING: "not-ready",
  BUSY: "not-ready",
  MISCONF: "not-ready",
  MASTERDOWN: "not-ready",
};

/**
 * The messages of the `redis` and `ioredis` packages, and of a `fetch`, that mean there is no
 * connection; these errors have no names.
 */
const UNREACHABLE =
  /^(The client is (closed|offline)|Disconnects client|Socket (closed|timeout)|Connection (timeout|is closed)|Stream isn't writeable|Reached the max retries|fetch failed|Root nodes unavailable|.*\breconnect)/i;
