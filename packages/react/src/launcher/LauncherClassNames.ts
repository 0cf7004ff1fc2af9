import type { ChatClassNames } from "../chat/ChatClassNames.ts";

/** Classes of the host's own for the parts of a launcher, and of the chat that it opens. */
export interface LauncherClassNames extends ChatClassNames {
  /** Around the button and the dialog. */
  launcher?: string | undefined;
  /** The button that opens the chat. */
  launcherButton?: string | undefined;
  /** How many messages are unread, on the button. */
  unread?: string | undefined;
  /** The dialog with the chat in it. */
  dialog?: string | undefined;
  /** The row above the chat: its name, and Close. */
  header?: string | undefined;
  /** Whom the chat is with. */
  title?: string | undefined;
}

/** The name of a part of a launcher; {@link LauncherClassNames} says what each is. */
export type LauncherPart = keyof LauncherClassNames;
