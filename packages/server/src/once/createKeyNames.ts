import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

/**
 * Makes the names under which a store keeps what belongs to a message. They are HMACs, so that a
 * store holds neither text nor user ids, and nobody who reads it can try out texts against it. All
 * instances must have the same secret.
 *
 * Not by WebCrypto, which hands each of them to another thread: in a profile, the way there was the
 * largest single cost of a message.
 */
export function createKeyNames(secret: string): NameMessage {
  const keyed = hmac.create(sha256, bytesOf(secret));

  function digest(...parts: readonly string[]): string {
    const bytes = keyed
      .clone()
      .update(bytesOf(JSON.stringify(parts)))
      .digest();
    return toBase64Url(bytes.subarray(0, BYTES));
  }

  return ({ userId, orderId, body }) => ({
    customer: digest("customer", userId),
    order: digest("order", userId, orderId),
    body: digest("body", userId, orderId, body),
  });
}

export type NameMessage = (message: {
  userId: string;
  orderId: string;
  /** As it goes to Connect. */
  body: string;
}) => MessageNames;

export interface MessageNames {
  customer: string;
  /** The customer's order: another customer who names it has another. */
  order: string;
  /** The text, for this customer and order. */
  body: string;
}

/** 128 bits: nobody can find two texts with the same. */
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
