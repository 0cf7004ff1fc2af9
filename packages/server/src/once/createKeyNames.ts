/**
 * Makes the names under which a store keeps what belongs to a message. They are HMACs, so that a
 * store holds neither text nor user ids, and nobody who reads it can try out texts against it. All
 * instances must have the same secret.
 */
export function createKeyNames(secret: string): NameMessage {
  let key: Promise<CryptoKey> | undefined;

  async function digest(...parts: readonly string[]): Promise<string> {
    // Made at the first message: the runtime may not allow it where modules are loaded.
    key ??= crypto.subtle.importKey("raw", bytesOf(secret), HMAC, false, ["sign"]);
    const signature = await crypto.subtle.sign("HMAC", await key, bytesOf(JSON.stringify(parts)));
    return toBase64Url(new Uint8Array(signature, 0, BYTES));
  }

  return async ({ userId, orderId, body }) => {
    const [customer, order, text] = await Promise.all([
      digest("customer", userId),
      digest("order", userId, orderId),
      digest("body", userId, orderId, body),
    ]);
    return { customer, order, body: text };
  };
}

export type NameMessage = (message: {
  userId: string;
  orderId: string;
  /** As it goes to Connect. */
  body: string;
}) => Promise<MessageNames>;

export interface MessageNames {
  customer: string;
  /** The customer's order: another customer who names it has another. */
  order: string;
  /** The text, for this customer and order. */
  body: string;
}

const HMAC = { name: "HMAC", hash: "SHA-256" };
/** 128 bits: nobody can find two texts with the same. */
const BYTES = 16;

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
