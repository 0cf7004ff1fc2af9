import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

/**
 * Creates the functions that name what a store keeps for a message. The names are HMACs, so that a
 * store contains neither texts nor user ids, and nobody who reads it can try out texts. All
 * instances need the same secret.
 *
 * Not with WebCrypto, which moves each of them to another thread: in a profile, that was the largest
 * single cost of a message.
 */
export function createKeyNames(secret: string): KeyNames {
  const keyed = hmac.create(sha256, UTF_8.encode(secret));
  /** The orders that were last named, because a page asks about one order again and again. */
  const orders = new Map<string, OrderNames>();

  function digest(...parts: readonly string[]): string {
    const bytes = keyed
      .clone()
      .update(UTF_8.encode(JSON.stringify(parts)))
      .digest();
    return toBase64Url(bytes.subarray(0, BYTES));
  }

  /** Two backends with secrets of their own may share a store. */
  const backend = digest("backend");

  function nameOrder(userId: string, orderId: string): OrderNames {
    const parts = JSON.stringify([userId, orderId]);
    const known = orders.get(parts);
    if (known) return known;
    const customer = `{${digest("customer", userId)}}`;
    const named = { customer, order: `${customer}:${digest("order", userId, orderId)}` };
    if (orders.size >= MAX_ORDERS) orders.clear();
    orders.set(parts, named);
    return named;
  }

  return {
    nameOrder: ({ userId, orderId }) => nameOrder(userId, orderId),
    nameMessage: ({ userId, orderId, body }) => ({
      ...nameOrder(userId, orderId),
      body: digest("body", userId, orderId, body),
    }),
    // As all names of a key, it contains the key itself, which is random.
    nameAttempt: (key) => `attempt:${backend}:${key}`,
  };
}

export interface KeyNames {
  nameOrder: (order: { userId: string; orderId: string }) => OrderNames;
  nameMessage: (message: {
    userId: string;
    orderId: string;
    /** As it goes to Connect. */
    body: string;
  }) => MessageNames;
  /** Names an idempotency key alone, for requests whose customer is not known. */
  nameAttempt: (key: string) => string;
}

interface OrderNames {
  /** A hash tag, so Redis Cluster keeps all of a customer on one shard. */
  customer: string;
  /** The order of this customer: with another customer it has another name. */
  order: string;
}

export interface MessageNames extends OrderNames {
  /** The text, for this customer and order. */
  body: string;
}

/** 128 bits: nobody can find two texts with the same name. */
const BYTES = 16;
/** About 300 bytes each. */
const MAX_ORDERS = 10_000;
const UTF_8 = new TextEncoder();

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
