import type { SentMessage } from "@shopper-chat/client";
import { toMessageBody } from "@shopper-chat/client";
import { createRandomId } from "../http/createRandomId.ts";
import type { Admission } from "../idempotency/createAdmission.ts";
import type { SendIdempotently } from "../idempotency/createIdempotentSender.ts";
import type { KeyNames } from "../idempotency/createKeyNames.ts";
import type { MessageClaims } from "../idempotency/createMessageClaims.ts";
import { storeDown } from "../idempotency/keyErrors.ts";
import { StoreFailure } from "../store/guardStore.ts";
import type { ShopperChatStore } from "../store/ShopperChatStore.ts";
import type { CustomerMessage, SendForCustomer } from "./createMessageSender.ts";

/**
 * Creates the functions that send a message: with a key at most once, and without a key once per
 * request.
 */
export function createSender(options: SenderOptions): Sender {
  const { names, admission, claims, store, sendIdempotently, post, whenStoreFails } = options;

  async function sendUnkeyed(message: CustomerMessage): Promise<SentMessage> {
    const named = names.nameMessage(message);
    const owner = { ...named, name: `${named.customer}:unkeyed:${createRandomId()}` };
    const [refusal, highest] = await Promise.all([
      admission.admit(owner, { isKeyed: false, isFirst: true }),
      claims.highest(owner.order),
      // A keyed message with the same text must not claim this one.
      claims.begin(owner),
    ]);
    try {
      if (refusal) throw refusal;
      const sent = await post(message);
      await claims.record(owner, sent.id, highest).catch(() => {});
      return sent;
    } finally {
      claims.end(owner).catch(() => {});
    }
  }

  async function sendKeyed(message: CustomerMessage, key: string): Promise<SentMessage> {
    const named = names.nameMessage({ ...message, body: toMessageBody(message.body) });
    const name = `${named.order}:key:${key}`;
    return sendIdempotently(message, { ...named, name, attempt: names.nameAttempt(key) });
  }

  return {
    async send(message, key) {
      try {
        return await (key === null ? sendUnkeyed(message) : sendKeyed(message, key));
      } catch (error) {
        // Thrown only before a post. Later failures of the store do not change the response.
        if (!(error instanceof StoreFailure)) throw error;
        if (whenStoreFails === "send") return post(message);
        // If the key could not be read, an earlier try of it may have arrived.
        throw storeDown(key === null || error.isKeyFree ? "not-sent" : "unconfirmed");
      }
    },
    mayHaveArrived: (key) =>
      store.get(names.nameAttempt(key)).then(
        (found) => found !== undefined,
        () => true,
      ),
  };
}

export interface Sender {
  /** @throws HttpError with the response for the page if the message was not accepted. */
  send: (message: CustomerMessage, key: string | null) => Promise<SentMessage>;
  /** Whether a message with this key may have been sent before, of any customer. */
  mayHaveArrived: (key: string) => Promise<boolean>;
}

export interface SenderOptions {
  names: KeyNames;
  admission: Admission;
  claims: MessageClaims;
  store: ShopperChatStore;
  sendIdempotently: SendIdempotently;
  post: SendForCustomer;
  /** Whether a message is sent without the store's guarantee, or not at all. */
  whenStoreFails: "refuse" | "send";
}
