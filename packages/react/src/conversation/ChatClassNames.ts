import type { ComposerClassNames } from "../composer/ComposerClassNames.ts";

/**
 * Classes of the host's own for the parts of a chat. A part's class wins over our look. Those of the
 * composer are in it too; `message`, `messageText`, `messageState` and `actions` are those of every
 * message of the conversation, whether or not it is accepted yet; Close is one more `button`.
 */
export interface ChatClassNames extends Omit<ComposerClassNames, "outgoing"> {
  /** Everything: the conversation, and the composer below it. */
  root?: string | undefined;
  /** The group of the composer. */
  composer?: string | undefined;
  /** Everything above the composer. */
  view?: string | undefined;
  /** What scrolls: the messages, or what stands in their place. */
  log?: string | undefined;
  /** What is in it: it fills the log, and stands at its end while there is little. */
  content?: string | undefined;
  /** The messages of one day. */
  day?: string | undefined;
  /** That day, above them. */
  date?: string | undefined;
  /** The list of a day's messages. */
  messages?: string | undefined;
  /** The shopper's picture and name, above the first of several messages. */
  sender?: string | undefined;
  /** The picture, or the initials in its place. */
  avatar?: string | undefined;
  /** A link in a message. */
  link?: string | undefined;
  /** An image in a message: the button that shows it large. */
  photo?: string | undefined;
  /** What stands in place of an image that can't be shown. */
  photoNote?: string | undefined;
  /** The time, and whether it was read, under the last of several messages. */
  meta?: string | undefined;
  /** What stands in place of the messages: none yet, expired, redacted, not loaded. */
  notice?: string | undefined;
  /** The sketch of messages that are on their way. */
  skeleton?: string | undefined;
  /** That newer messages can't be loaded, above the messages. */
  stale?: string | undefined;
  /** The button that leads to new messages further down. */
  newMessages?: string | undefined;
  /** The dialog with an image in its full size. */
  photoDialog?: string | undefined;
  /** The image in it. */
  photoLarge?: string | undefined;
}

/** The name of a part of a chat; {@link ChatClassNames} says what each is. */
export type ChatPart = keyof ChatClassNames;
