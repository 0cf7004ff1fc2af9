import type { ChatMessage } from "@shopper-chat/client";
import { type ReactNode, useMemo, useState } from "react";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { createPartClass, type PartClass, type PartLook } from "../utils/createPartClass.ts";
import type { ChatPart } from "./ChatClassNames.ts";
import type { ChatTimes } from "./chatTimes.ts";

/**
 * Returns what every message is rendered with. It stays the same object while its content does, so
 * that no message renders because of it.
 */
export function useConversationLook(
  { classNames, className, imageHosts, unstyled }: ConversationLookProps,
  { onOpenPhoto, readListeners, renderMessage, strings, times }: GivenLook,
): ConversationLook {
  const props = useStableValue({ classNames, className, imageHosts, unstyled });
  return useMemo(
    () => ({
      ...{ strings, times, onOpenPhoto, readListeners, renderMessage },
      partClass: createPartClass<ChatPart>(props),
      imageHosts: props.imageHosts,
    }),
    [props, strings, times, onOpenPhoto, readListeners, renderMessage],
  );
}

export interface ConversationLook {
  strings: ShopperChatStrings;
  times: ChatTimes;
  partClass: PartClass<ChatPart>;
  /** The hosts that images may be loaded from; undefined for any. */
  imageHosts: readonly string[] | undefined;
  /** Shows a photo in full size. */
  onOpenPhoto: (photo: OpenPhoto) => void;
  /** Returns what the app shows of a message. */
  renderMessage: ((message: ChatMessage, content: ReactNode) => ReactNode) | undefined;
  /** Called when the messages were read. */
  readListeners: Set<() => void>;
}

type GivenLook = Omit<ConversationLook, "imageHosts" | "partClass">;

export interface OpenPhoto {
  /** The id of its message. */
  messageId: string;
  src: string;
  /** Its alternative text. */
  alt: string;
}

interface ConversationLookProps extends PartLook<ChatPart> {
  imageHosts?: readonly string[] | undefined;
}

/** Apps write objects and lists inline. A new one with the same content is no change. */
function useStableValue<Value>(value: Value): Value {
  const [stable, setStable] = useState(value);
  if (JSON.stringify(stable) === JSON.stringify(value)) return stable;
  setStable(value);
  return value;
}
