import { answerMessages, type WireConversation } from "./answerMessages.ts";
import { answerReads } from "./answerReads.ts";
import type { Network } from "./createSandboxClient.ts";

/** Answers the first read with a conversation, and none after it. */
export function fallBehind(conversation: WireConversation): Network {
  const thenFail = answerReads(async (count) =>
    count === 1 ? undefined : new Response(null, { status: 503 }),
  );
  return (fetch) => thenFail(answerMessages(conversation)(fetch));
}
