import type { SentMessage } from "@shopper-chat/client";

/** Answers with an accepted message, as Connect does (Connect, Send chat message). */
export function answerSent({ id, type, createdAt, timeZone }: SentMessage): Response {
  const rest = JSON.stringify({ type, created_at: createdAt, timezone: timeZone });
  // Connect's id is an integer, which may be larger than a number can hold without losing digits.
  const wireId = /^(?:0|-?[1-9]\d*)$/.test(id) ? id : JSON.stringify(id);
  return new Response(`{"id":${wireId},${rest.slice(1)}`, { status: 200 });
}
