import type { ShopperChatErrorKind } from "@shopper-chat/client";
import type { ShopperChatStrings } from "../ShopperChatStrings.ts";

/** Every text of the whole chat: the conversation's, and the composer's below it. */
export type ChatStrings = ShopperChatStrings & ConversationStrings;

/** What the conversation adds to the composer's texts; a page with the composer alone has none of it. */
export interface ConversationStrings {
  /** Names the chat, and its launcher; `name` is the shopper's, where it is known. */
  chatWith: (about: { name: string | null }) => string;
  /** Names the list of messages. */
  conversation: string;
  /** Before a message of the customer's own, for those who hear it. */
  you: string;
  /** The shopper, where Connect gives no name. */
  shopper: string;
  /** Stands for an image, where it can't be seen. */
  photo: (about: { sender: "customer" | "shopper"; name: string | null }) => string;
  /** Instead of an image that does not load. */
  photoFailed: string;
  /** The link to an image that is not shown, because of where it is kept. */
  photoAt: (about: { host: string }) => string;
  /** Instead of an image whose address can't be used at all. */
  photoHidden: string;
  /** Closes an image, or the chat of a launcher. */
  close: string;
  /** Under the customer's latest message: whether the shopper has read it. */
  readState: (state: "sent" | "read") => string;
  /** The button that leads to what came below while the customer was reading further up. */
  newMessages: (about: { count: number }) => string;
  /** What is heard when messages come; `text` is the latest one's, cut where it is long. */
  told: (about: { count: number; name: string | null; text: string }) => string;
  /** Instead of messages, when there are none. */
  empty: string;
  /** Instead of messages that are on their way; heard, for what is seen is a sketch of them. */
  loading: string;
  /** Instead of messages that are not kept any more. */
  expired: string;
  /** Instead of messages that the retailer has asked Connect to keep back. */
  redacted: string;
  /** Instead of messages that could not be loaded. */
  loadFailed: (about: { kind: ShopperChatErrorKind }) => string;
  /** Above messages, while newer ones can't be loaded. */
  stale: string;
  /** At the launcher: how many messages of the shopper's are not read yet. */
  unread: (about: { count: number }) => string;
}
