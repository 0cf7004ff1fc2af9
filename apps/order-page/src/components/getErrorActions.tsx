import type { ShopperChatError } from "@shopper-chat/react";
import type { ReactElement } from "react";
import { CallTheStore } from "./CallTheStore.tsx";
import { SignInAgain } from "./SignInAgain.tsx";

/** The store's own way out of an error, beside those of the chat. */
export function getErrorActions({ kind }: ShopperChatError): ReactElement | null {
  if (kind === "signed-out") return <SignInAgain />;
  // Another attempt won't help, and the order can't wait.
  return kind === "disallowed" || kind === "not-found" ? <CallTheStore /> : null;
}
