import {
  createLocalJWKSet,
  errors,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWSHeaderParameters,
} from "jose";

/**
 * Creates the function that finds the public key of a token in the key set of an identity provider.
 * The provider may be away: keys that were fetched are used for a day, are fetched again in the
 * background every ten minutes, and after a failure there is one request in five seconds at most.
 *
 * @throws KeysUnavailable if there are no keys to use.
 */
export function createKeySet(url: string, options: KeySetOptions): GetKey {
  const { onFailure, onSuccess, now = monotonicNow } = options;
  let current: { find: ReturnType<typeof createLocalJWKSet>; fetchedAt: number } | undefined;
  let failedAt = -Infinity;
  let fetching: Promise<void> | undefined;

  async function fetchKeys(): Promise<void> {
    const startedAt = now();
    try {
      const response = await fetch(url, {
        headers: { Accept: "application/json, application/jwk-set+json" },
        redirect: "manual",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        throw new KeysUnavailable(`HTTP_${response.status}`);
      }
      const keys: unknown = await response.json();
      if (!isKeySet(keys)) throw new KeysUnavailable("NOT_A_KEY_SET");
      current = { find: createLocalJWKSet(keys), fetchedAt: startedAt };
      onSuccess();
    } catch (error) {
      failedAt = now();
      onFailure(error);
      throw error instanceof KeysUnavailable ? error : new KeysUnavailable(codeOf(error));
    }
  }

  function refresh(): Promise<void> {
    if (now() - failedAt < PAUSE_MS) return Promise.reject(new KeysUnavailable("FETCH_FAILED"));
    fetching ??= fetchKeys().finally(() => {
      fetching = undefined;
    });
    return fetching;
  }

  return async (header, token) => {
    if (!current || now() - current.fetchedAt > MAX_AGE_MS) await refresh();
    else if (now() - current.fetchedAt > REFRESH_MS) refresh().catch(() => {});
    if (!current) throw new KeysUnavailable("NO_KEYS");
    try {
      return await current.find(header, token);
    } catch (error) {
      // A new key of the provider, most likely. Made-up key ids must not cause a request each.
      const isUnknown = error instanceof errors.JWKSNoMatchingKey;
      if (!isUnknown || now() - current.fetchedAt < COOLDOWN_MS) throw error;
      await refresh().catch(() => {});
      return current.find(header, token);
    }
  };
}

export type GetKey = (
  header: JWSHeaderParameters,
  token: FlattenedJWSInput,
) => ReturnType<ReturnType<typeof createLocalJWKSet>>;

export interface KeySetOptions {
  onFailure: (error: unknown) => void;
  onSuccess: () => void;
  /** Milliseconds that only rise. @default performance.now */
  now?: (() => number) | undefined;
}

/** The keys could not be fetched, so nobody can be identified. */
export class KeysUnavailable extends Error {
  override readonly name = "KeysUnavailable";
  readonly code: string;

  constructor(code: string) {
    super(`The keys of the session's tokens are not available: ${code}.`);
    this.code = code;
  }
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return (
    typeof value === "object" && value !== null && "keys" in value && Array.isArray(value.keys)
  );
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "FETCH_FAILED";
  const code: unknown = Reflect.get(Object(error.cause), "code");
  if (typeof code === "string" && /^\w{1,48}$/.test(code)) return code;
  return error.name === "TimeoutError" ? "TIMEOUT" : "FETCH_FAILED";
}

function monotonicNow(): number {
  return performance.now();
}

const TIMEOUT_MS = 3000;
const REFRESH_MS: number = 10 * 60 * 1000;
const MAX_AGE_MS: number = 24 * 60 * 60 * 1000;
const COOLDOWN_MS = 30_000;
const PAUSE_MS = 5000;
