import type { PartClass } from "../composer/createPartClass.ts";
import type { ChatStrings } from "../strings/chat/ConversationStrings.ts";
import type { ChatPart } from "./ChatClassNames.ts";
import type { ChatTimes } from "./time/createChatTimes.ts";

/** What every message is shown with. It stays the same object, so that no message renders for it. */
export interface ConversationLook {
  strings: ChatStrings;
  times: ChatTimes;
  partClass: PartClass<ChatPart>;
  /** The hosts that images may be loaded from; undefined for any. */
  imageHosts: readonly string[] | undefined;
  /** Shows an image in its full size. */
  onOpenPhoto: (photo: OpenPhoto) => void;
}

export interface OpenPhoto {
  /** The id of its message. */
  messageId: string;
  src: string;
  /** What it is called where it can't be seen. */
  alt: string;
}
