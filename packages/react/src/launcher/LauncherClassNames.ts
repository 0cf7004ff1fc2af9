import type { ChatClassNames } from "../conversation/ChatClassNames.ts";

/** Your classes for the parts of a launcher, and of the chat that it opens. */
export interface LauncherClassNames extends ChatClassNames {
  /** The element around the button and the panel. */
  launcher?: string | undefined;
  /** The button that opens the chat. */
  launcherButton?: string | undefined;
  /** The number of unread messages, on the button. */
  unread?: string | undefined;
  /** The dialog that contains the chat. */
  panel?: string | undefined;
  /** The row above the chat: the shopper's picture, title, subtitle and Close. */
  panelHeader?: string | undefined;
  /** The button that closes the panel. */
  closeButton?: string | undefined;
}

/** The name of a part of a launcher. */
export type LauncherPart = keyof LauncherClassNames;
