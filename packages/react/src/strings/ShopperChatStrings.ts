import type { ShopperChatErrorKind } from "@shopper-chat/client";
import type { ComposerStrings } from "./ComposerStrings.ts";

/** All texts: those of the composer and those of the conversation. */
export interface ShopperChatStrings extends ComposerStrings, ConversationStrings {}

/**
 * The texts that the chat and its launcher add to the composer's. Apps that only render the composer
 * don't bundle them. `name` is the shopper's name, or null if Connect gives none.
 */
export interface ConversationStrings {
  /** Names the chat and the launcher's button. */
  chatWith: (values: { name: string | null }) => string;
  /** Names the list of messages. */
  conversation: string;
  /** Names the customer before their own messages; visually hidden. */
  you: string;
  /** Names the shopper before their messages if Connect gives no name. */
  shopper: string;
  /** The alternative text of a photo. */
  photo: (values: { sender: "customer" | "shopper"; name: string | null }) => string;
  /** The button that loads such a photo again. */
  reloadPhoto: string;
  /** Shown in place of a photo that didn't load. */
  photoFailed: string;
  /** The link to a photo that is not shown because of its host. */
  photoAt: (values: { host: string }) => string;
  /** Shown in place of a photo whose address can't be used. */
  photoHidden: string;
  /** The button that closes a photo, or the launcher's chat. */
  close: string;
  /** Shown below the customer's latest message: whether the shopper has read it. */
  readState: (state: "sent" | "read") => string;
  /** The button that scrolls to messages that arrived below the visible part of the list. */
  newMessages: (values: { count: number }) => string;
  /**
   * Announced when messages arrive. `text` is that of the latest message: shortened if it is long, and
   * empty if the message is only a photo. `hasPhoto`: whether any of them contains a photo.
   */
  newMessageAnnouncement: (values: {
    count: number;
    name: string | null;
    text: string;
    hasPhoto: boolean;
  }) => string;
  /** Shown if there are no messages. */
  empty: string;
  /** Announced while the messages load for the first time; sighted customers see a skeleton. */
  loading: string;
  /** Shown if the messages have expired. */
  expired: string;
  /** Shown if the retailer asked Connect to withhold the messages. */
  redacted: string;
  /** Shown if the messages could not be loaded. */
  loadFailed: (values: { kind: ShopperChatErrorKind }) => string;
  /** The button below an error that reads the messages again. */
  reloadMessages: string;
  /** Shown above the messages while newer ones can't be loaded. */
  refreshFailed: string;
  /** The number of unread messages, on the launcher's button. */
  unread: (values: { count: number }) => string;
  /** Shown in place of the messages, and on the launcher, if the customer's session has ended. */
  signedOut: string;
  /** The line between read and new messages. */
  newMessagesLine: string;
  /** The button that scrolls to the end of the list. */
  jumpToLatest: string;
  /** The button that copies a message. */
  copy: string;
  /** Announced, and shown on that button, when the message is copied. */
  copied: string;
  /** The button that shows the next photo. */
  nextPhoto: string;
  /** The button that shows the previous photo. */
  previousPhoto: string;
  /** The button that enlarges a photo. */
  zoomIn: string;
  /** The button that makes an enlarged photo smaller again. */
  zoomOut: string;
  /** The button that scrolls to an unsent message. */
  goToUnsentMessage: string;
  /** Announced after the error of a message that is shown in the conversation. */
  retryInConversation: string;
}
