import type { ComposerClassNames } from "../composer/ComposerClassNames.ts";

/**
 * Your classes for the parts of a chat, including those of its composer. The class of a part wins over
 * our look. `message`, `messageText`, `messageState` and `actions` are those of every message in the
 * conversation, accepted or not; Close is another `button`.
 */
export interface ChatClassNames extends Omit<ComposerClassNames, "unsentMessages"> {
  /** The section around the conversation and the composer. */
  root?: string | undefined;
  /** The group of the composer. */
  composer?: string | undefined;
  /** The row above the messages, if it is given: the shopper's picture, title and subtitle. */
  header?: string | undefined;
  /** Whom the chat is with, in a header. */
  title?: string | undefined;
  /** Your line below the title. */
  subtitle?: string | undefined;
  /** Everything above the composer. */
  viewport?: string | undefined;
  /** The scrollable log of messages, or what is shown in their place. */
  log?: string | undefined;
  /** The content of the log. It fills the log, and is at its end while there is little. */
  content?: string | undefined;
  /** The messages of one day. */
  day?: string | undefined;
  /** The date above the messages of a day. */
  dateSeparator?: string | undefined;
  /** The list of a day's messages. */
  messages?: string | undefined;
  /** The line that begins the messages that were new when the chat appeared. */
  newMessagesLine?: string | undefined;
  /** The shopper's name, above the first of several messages, and their picture beside these. */
  messageHeader?: string | undefined;
  /** The picture, or the initials in its place. */
  avatar?: string | undefined;
  /** A link in a message. */
  link?: string | undefined;
  /** The button with a photo, which shows it in full size. */
  photo?: string | undefined;
  /** The note in place of a photo that can't be shown. */
  photoNote?: string | undefined;
  /** The time and the read status, below the last of several messages. */
  messageFooter?: string | undefined;
  /** The time of a message, if it is not shown anyway, and Copy, while the message is pointed at. */
  messageTools?: string | undefined;
  /** The button that copies a message. */
  copy?: string | undefined;
  /** The note in place of the messages: none yet, expired, redacted, not loaded. */
  notice?: string | undefined;
  /** The placeholder while the messages load. */
  skeleton?: string | undefined;
  /** The note above the messages: newer ones can't be loaded, or only the unsent ones can be shown. */
  refreshFailed?: string | undefined;
  /** The shopper's face and name with a first sentence, while there are no messages. */
  intro?: string | undefined;
  /** Whom the chat is with, in it. */
  introTitle?: string | undefined;
  /** The button that scrolls down to new messages. */
  newMessages?: string | undefined;
  /** The button that scrolls down to the end, without new messages there. */
  jumpToLatest?: string | undefined;
  /** The dialog with a photo in full size. */
  photoDialog?: string | undefined;
  /** The photo in that dialog. */
  photoLarge?: string | undefined;
  /** The text below it: whose photo it is, when it came, and which of all it is. */
  photoCaption?: string | undefined;
}

/** The name of a part of a chat. */
export type ChatPart = keyof ChatClassNames;
