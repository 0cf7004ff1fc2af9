import type { MarkReadResult } from "@shopper-chat/client";
import type { ResponseParts } from "../http/createResponse.ts";

/** Returns the response for messages marked as read, as Connect's (Connect, Mark messages as read). */
export function toMarkReadResponse({ count }: MarkReadResult): ResponseParts {
  return { status: 200, body: JSON.stringify({ messages_read_count: count }), headers: {} };
}
