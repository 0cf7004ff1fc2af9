import type { ShopperChatError } from "@shopper-chat/client";
import type { Tell } from "./ShopperChatEvent.ts";
import { upstreamReason } from "./upstreamReason.ts";

/** Tells of a failure that is Connect's, or of the way there; a refusal of a message is none. */
export function tellOfFailure(tell: Tell, during: "send" | "read", error: ShopperChatError): void {
  const reason = upstreamReason(error);
  if (reason) tell({ type: "upstream-down", during, reason, status: error.status });
}
