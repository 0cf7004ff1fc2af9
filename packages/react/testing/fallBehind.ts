import { answerMessages, type WireConversation } from "./answerMessages.ts";
import { answerReads } from "./answerReads.ts";
import type { Network } from "./createSandboxClient.ts";

/** Responds to the first read with a conversation; later reads fail. */
export function fallBehind(conversation: WireConversation): Network {
  const thenFail = answerReads(async (count) =>
    count === 1 ? undefined : new Response(null, { status: 503 }),
  );
  return (fetch) => thenFail(answerMessages(conversation)(fetch));
}
