import type { SentMessage } from "@shopper-chat/client";
import type { Answer } from "./finishAnswer.ts";

/** Answers with an accepted message, as Connect does (Connect, Send chat message). */
export function answerSent({ id, type, createdAt, timeZone }: SentMessage): Answer {
  const rest = JSON.stringify({ type, created_at: createdAt, timezone: timeZone });
  // Connect's id is an integer, which may be larger than a number can hold without losing digits.
  const wireId = /^(?:0|-?[1-9]\d*)$/.test(id) ? id : JSON.stringify(id);
  return { status: 200, body: `{"id":${wireId},${rest.slice(1)}`, headers: {} };
}
