import type { SentMessage } from "@shopper-chat/client";
import { toMessageBody } from "@shopper-chat/client";
import type { CustomerMessage, SendForCustomer } from "./createMessageSender.ts";
import type { Admission } from "./once/createAdmission.ts";
import type { MessageNames, NameMessage } from "./once/createKeyNames.ts";
import type { MessageClaims } from "./once/createMessageClaims.ts";
import type { SendOnce } from "./once/createOnceSender.ts";
import { storeDown } from "./once/keyRefusals.ts";
import { StoreFailure } from "./store/guardStore.ts";

/**
 * Makes the function that sends a message: with a key at most once, without one a single time and
 * without that promise.
 */
export function createSender(options: SenderOptions): Sender {
  const { nameMessage, admission, claims, isKnown, sendOnce, post, whenStoreFails } = options;

  async function sendUnkeyed(message: CustomerMessage): Promise<SentMessage> {
    const names = nameMessage(message);
    const owner = { ...names, name: `unkeyed:${crypto.randomUUID()}` };
    const [refusal] = await Promise.all([
      admission.admit(owner, { isKeyed: false, isFirst: true }),
      // What has a key must not take this message for its own.
      claims.begin(owner),
    ]);
    try {
      if (refusal) throw refusal;
      const sent = await post(message);
      await claims.record(owner, sent.id).catch(() => {});
      return sent;
    } finally {
      claims.end(owner).catch(() => {});
    }
  }

  async function sendKeyed(message: CustomerMessage, key: string): Promise<SentMessage> {
    const names = nameMessage({ ...message, body: toMessageBody(message.body) });
    return sendOnce(message, { ...names, name: keyName(names, key) });
  }

  return {
    async send(message, key) {
      try {
        return await (key === null ? sendUnkeyed(message) : sendKeyed(message, key));
      } catch (error) {
        // Before it could be posted: afterwards, the failures of a store are nobody's but its own.
        if (!(error instanceof StoreFailure)) throw error;
        if (whenStoreFails === "send") return post(message);
        throw storeDown();
      }
    },
    async mayHaveArrived(customer, key) {
      const names = nameMessage({ ...customer, body: "" });
      return isKnown(keyName(names, key)).catch(() => true);
    },
  };
}

export interface Sender {
  /** @throws Refusal that says what the page is told when the message was not accepted. */
  send: (message: CustomerMessage, key: string | null) => Promise<SentMessage>;
  /** Whether a message with this key may have been sent before. */
  mayHaveArrived: (
    customer: Pick<CustomerMessage, "userId" | "orderId">,
    key: string,
  ) => Promise<boolean>;
}

export interface SenderOptions {
  nameMessage: NameMessage;
  admission: Admission;
  claims: MessageClaims;
  sendOnce: SendOnce;
  /** Whether a try with the key of that name was begun that was not refused. */
  isKnown: (name: string) => Promise<boolean>;
  post: SendForCustomer;
  /** Whether a message goes out without the store's promise, or not at all. */
  whenStoreFails: "refuse" | "send";
}

function keyName({ order }: MessageNames, key: string): string {
  return `key:${order}:${key}`;
}
