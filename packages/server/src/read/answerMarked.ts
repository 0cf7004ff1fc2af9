import type { MarkedMessages } from "@shopper-chat/client";
import type { Answer } from "../finishAnswer.ts";

/** Answers that messages were marked as read, as Connect does (Connect, Mark messages as read). */
export function answerMarked({ count }: MarkedMessages): Answer {
  return { status: 200, body: JSON.stringify({ messages_read_count: count }), headers: {} };
}
