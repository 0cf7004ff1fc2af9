import type { ShopperChatError, ShopperChatErrorKind } from "@shopper-chat/client";
import type { Tell } from "./ShopperChatEvent.ts";

/** Tells of a failure that is Connect's, or of the way there; a refusal of a message is none. */
export function tellOfFailure(tell: Tell, during: "send" | "read", error: ShopperChatError): void {
  if (FAILURES.has(error.kind)) tell({ type: "upstream-down", during, status: error.status });
}

/** Signed out is here the storefront itself, whose credentials Connect refuses. */
const FAILURES: ReadonlySet<ShopperChatErrorKind> = new Set([
  "unavailable",
  "unreachable",
  "signed-out",
  "unexpected",
]);
