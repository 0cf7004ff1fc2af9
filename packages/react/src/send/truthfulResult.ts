import type { SentMessage, ShopperChatError } from "@shopper-chat/client";
import type { UseMutationResult } from "@tanstack/react-query";
import type { SubmissionOutcome } from "./createSendLane.ts";

/**
 * The mutation's result with the message's own outcome in it. The two differ when a callback of the
 * host's MutationCache throws: react-query then calls a delivered message failed, and a customer
 * who believes it sends it again.
 */
export function truthfulResult<Variables>(
  result: UseMutationResult<SentMessage, ShopperChatError, Variables>,
  outcome: SubmissionOutcome | undefined,
): UseMutationResult<SentMessage, ShopperChatError, Variables> {
  if (!outcome || result.status === "idle") return result;
  const settled = { ...result, isIdle: false, isPending: false, isPaused: false } as const;
  return outcome.status === "success"
    ? { ...settled, ...outcome, error: null, isError: false, isSuccess: true }
    : { ...settled, ...outcome, data: undefined, isError: true, isSuccess: false };
}
