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
  const keyed = hmac.create(sha256, bytesOf(secret));

  function digest(...parts: readonly string[]): string {
    const bytes = keyed
      .clone()
      .update(bytesOf(JSON.stringify(parts)))
      .digest();
    return toBase64Url(bytes.subarray(0, BYTES));
  }

  return {
    nameCustomer: (userId) => `{${digest("customer", userId)}}`,
    nameMessage({ userId, orderId, body }) {
      const customer = `{${digest("customer", userId)}}`;
      return {
        customer,
        order: `${customer}:${digest("order", userId, orderId)}`,
        body: digest("body", userId, orderId, body),
      };
    },
    nameAttempt: (key) => `attempt:${digest("attempt", key)}`,
  };
}

export interface KeyNames {
  /** Names a customer. The name is a hash tag, so Redis Cluster keeps all of it on one shard. */
  nameCustomer: (userId: string) => string;
  nameMessage: NameMessage;
  /** Names an idempotency key alone, for requests whose customer is not known. */
  nameAttempt: (key: string) => string;
}

type NameMessage = (message: {
  userId: string;
  orderId: string;
  /** As it goes to Connect. */
  body: string;
}) => MessageNames;

export interface MessageNames {
  customer: string;
  /** The order of this customer: with another customer it has another name. */
  order: string;
  /** The text, for this customer and order. */
  body: string;
}

/** 128 bits: nobody can find two texts with the same name. */
const BYTES = 16;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
