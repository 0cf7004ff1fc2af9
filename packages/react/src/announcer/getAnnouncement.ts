import { MAX_MESSAGE_LENGTH, type ShopperChatError } from "@shopper-chat/client";
import type { OrderEvent, SendBlocked } from "../order/OrderState.ts";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";

/** Returns what is announced of an event. */
export function getAnnouncement(event: OrderEvent, strings: AnnouncementStrings): string {
  switch (event.type) {
    case "sending":
      return strings.sending;
    case "sent":
      return event.hasDraft ? strings.sentBefore : strings.sent;
    case "failed":
      return getFailureAnnouncement(event, strings);
    case "blocked":
      return getBlockedText(event, strings);
    case "rate-limit-over":
      return strings.rateLimitOver;
    case "back-online":
      // It is shown in the log too, at the same moment. Orca 43 takes a second insertion of the same text
      // for a duplicate, also if the first was in an element with aria-live="off".
      return `${strings.backOnline}\u00a0`;
    case "availability":
      return strings.unavailable(event);
    case "count":
      return strings.counter(event);
    case "text":
      return event.getText();
  }
}

/** Returns why nothing was sent, in words. */
export function getBlockedText(
  { reason, seconds, over }: SendBlocked,
  strings: ComposerStrings,
): string {
  switch (reason) {
    case "not-yet":
    case "closed":
      return strings.unavailable({ availability: reason });
    case "sending":
      return strings.error({ kind: "busy", delivery: "not-sent" });
    case "rate-limited":
      return strings.rateLimit({ seconds });
    case "empty":
      return strings.blank;
    case "insert":
      return strings.insertBlocked;
    case "too-long":
      return strings.tooLong({ over, limit: MAX_MESSAGE_LENGTH });
  }
}

/** The reason, how long to wait and where to retry, in one announcement. */
function getFailureAnnouncement(
  { error, rateLimitSeconds, isInConversation }: FailureEvent,
  strings: AnnouncementStrings,
): string {
  const isLimited = error.kind === "rate-limited" && rateLimitSeconds !== null;
  return [
    strings.error(error),
    isLimited && strings.rateLimit({ seconds: rateLimitSeconds }),
    isInConversation && strings.retryInConversation,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Only a conversation needs the words for where to retry. */
export type AnnouncementStrings = ComposerStrings &
  Partial<Pick<ShopperChatStrings, "retryInConversation">>;

interface FailureEvent {
  error: ShopperChatError;
  rateLimitSeconds: number | null;
  isInConversation: boolean;
}
