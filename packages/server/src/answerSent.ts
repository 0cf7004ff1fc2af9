import type { SentMessage } from "@shopper-chat/client";
import type { Answer } from "./finishAnswer.ts";
import { wireObject } from "./wireObject.ts";

/** Answers with an accepted message, as Connect does (Connect, Send chat message). */
export function answerSent({ id, type, createdAt, timeZone }: SentMessage): Answer {
  const body = wireObject({ id }, { type, created_at: createdAt, timezone: timeZone });
  return { status: 200, body, headers: {} };
}
