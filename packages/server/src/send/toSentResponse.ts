import type { SentMessage } from "@shopper-chat/client";
import type { ResponseParts } from "../http/createResponse.ts";
import { wireObject } from "../http/wireObject.ts";

/** Returns the response for a message that was sent, as Connect's (Connect, Send chat message). */
export function toSentResponse({ id, type, createdAt, timeZone }: SentMessage): ResponseParts {
  const body = wireObject({ id }, { type, created_at: createdAt, timezone: timeZone });
  return { status: 200, body, headers: {} };
}
