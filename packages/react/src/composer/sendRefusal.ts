import { type ChatAvailability, MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import { hasSending, type OrderState } from "../store/OrderState.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";

/** Why nothing can be sent for the order now, whatever it is; `null` when it can. */
export function orderRefusal(
  state: OrderState,
  availability: ChatAvailability,
  canWait: boolean,
): Refusal | null {
  if (availability !== "open") return availability;
  if (hasSending(state) && !canWait) return "busy";
  return secondsToWait(state) > 0 ? "limited" : null;
}

/** Why what stands in the field can't be sent; `null` when it can. */
export function draftRefusal({ characters }: OrderState): Refusal | null {
  if (characters === 0) return "blank";
  return characters > MAX_MESSAGE_LENGTH ? "too-long" : null;
}

/** What the customer is told of it. */
export function refusalText(
  { reason, seconds, over }: RefusalAbout,
  strings: ShopperChatStrings,
): string {
  switch (reason) {
    case "not-yet":
    case "closed":
      return strings.unavailable({ availability: reason });
    case "busy":
      return strings.failure({ kind: "busy", delivery: "not-sent" });
    case "limited":
      return strings.wait({ seconds });
    case "blank":
      return strings.blank;
    case "not-empty":
      return strings.notEmpty;
    case "too-long":
      return strings.tooLong({ over, limit: MAX_MESSAGE_LENGTH });
  }
}

/** A refusal with the numbers of the moment: in the alert they must not go on changing. */
export function refusalAbout(reason: Refusal, state: OrderState): RefusalAbout {
  const over = state.characters - MAX_MESSAGE_LENGTH;
  return { reason, seconds: secondsToWait(state), over };
}

/** How long a rate limit still lasts, in whole seconds; 0 without one. */
export function secondsToWait({ limitedUntil }: OrderState): number {
  return limitedUntil === null ? 0 : Math.max(0, Math.ceil((limitedUntil - Date.now()) / 1000));
}

/** `not-empty`: a quick reply would have to go into text that the customer is not at. */
export type Refusal =
  | Exclude<ChatAvailability, "open">
  | "busy"
  | "limited"
  | "blank"
  | "too-long"
  | "not-empty";

export interface RefusalAbout {
  reason: Refusal;
  /** How long a rate limit lasted then, in whole seconds. */
  seconds: number;
  /** By how many characters the message was too long. */
  over: number;
}
