"use client";

import { type ReactElement, type RefObject, useEffect } from "react";
import { ComposerParts } from "../composer/ComposerParts.tsx";
import type { ShopperChatComposerProps } from "../composer/ShopperChatComposer.tsx";
import {
  type ShopperChatComposerControls,
  useShopperChatComposer,
} from "../composer/useShopperChatComposer.ts";

/** The composer below a conversation. A component of its own, so that the conversation does not render with it. */
export function ChatComposer({
  controlsRef,
  isSentSeen,
  ...props
}: ChatComposerProps): ReactElement {
  const composer = useShopperChatComposer({ ...props, inConversation: true });
  useEffect(() => {
    controlsRef.current = composer;
  });
  return (
    <ComposerParts {...props} composer={composer} hasOutgoing={false} isSentSeen={isSentSeen} />
  );
}

interface ChatComposerProps extends Omit<ShopperChatComposerProps, "inConversation"> {
  /** Where it puts what it can do, for the messages above. */
  controlsRef: RefObject<ShopperChatComposerControls | null>;
  /** Whether the conversation shows no messages, and so not what was sent. */
  isSentSeen: boolean;
}
