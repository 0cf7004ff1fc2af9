import type { ShopperChatError, ShopperChatErrorKind } from "@shopper-chat/client";
import type { UpstreamReason } from "../events/ShopperChatEvent.ts";

/** Returns why Connect could not be used; undefined if it answered about the message or the order. */
export function upstreamReason({ kind, status = 0 }: ShopperChatError): UpstreamReason | undefined {
  // Here the storefront itself is signed out. The client reports redirects in the same way.
  if (kind === "signed-out") return status >= 400 ? "refused" : "unexpected";
  return REASONS[kind];
}

const REASONS: Readonly<Partial<Record<ShopperChatErrorKind, UpstreamReason>>> = {
  unreachable: "unreachable",
  unavailable: "failed",
  unexpected: "unexpected",
};

/** Returns the code of the response, and what a developer should check, for its message. */
export function upstreamFailure(error: ShopperChatError): { code: string; advice: string } {
  const reason = upstreamReason(error) ?? "unexpected";
  return { code: `connect_${reason}`, advice: ADVICE[reason] };
}

const ADVICE: Readonly<Record<UpstreamReason, string>> = {
  refused:
    "Connect refused the storefront backend. Check its options connect.clientId and connect.clientSecret.",
  unreachable:
    "Connect did not answer. If this lasts, check the storefront backend's option connect.baseUrl.",
  failed: "Connect failed.",
  unexpected:
    "That was no answer of Connect's. Check the storefront backend's options connect.baseUrl and connect.retailerId.",
};
