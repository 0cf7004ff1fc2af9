"use client";

import { useContext, useMemo } from "react";
import { ShopperChatContext } from "../../provider/ShopperChatContext.ts";
import type { ChatStrings } from "./ConversationStrings.ts";
import { enUSChat } from "./enUSChat.ts";

/** The texts of the whole chat: the nearest provider's, and where it has none, those of `en-US`. */
export function useChatStrings(): ChatStrings {
  const strings = useContext(ShopperChatContext)?.strings;
  return useMemo(() => ({ ...enUSChat, ...strings }), [strings]);
}
