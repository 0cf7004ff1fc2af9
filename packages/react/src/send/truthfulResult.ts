import type { SentMessage, ShopperChatError } from "@shopper-chat/client";
import type { UseMutationResult } from "@tanstack/react-query";
import type { Submission } from "./createSendLane.ts";

/**
 * The mutation's result with the message's own outcome in it. The two differ when a callback of the
 * host's MutationCache throws: react-query then calls a delivered message failed, and a customer
 * who believes it sends it again. Without a submission, the mutation's message was another order's
 * or another customer's, and nothing of it is told.
 */
export function truthfulResult<Variables>(
  result: UseMutationResult<SentMessage, ShopperChatError, Variables>,
  submission: Submission | undefined,
): UseMutationResult<SentMessage, ShopperChatError, Variables> {
  if (result.status === "idle") return result;
  if (!submission) return { ...result, ...IDLE };
  const outcome = submission.outcome();
  if (!outcome) {
    // A host's onMutate that throws ends the mutation, not the message.
    return result.isError ? { ...result, ...PENDING } : result;
  }
  const settled = { ...result, isIdle: false, isPending: false, isPaused: false } as const;
  return outcome.status === "success"
    ? { ...settled, ...outcome, error: null, isError: false, isSuccess: true }
    : { ...settled, ...outcome, data: undefined, isError: true, isSuccess: false };
}

const UNSETTLED = {
  data: undefined,
  error: null,
  isError: false,
  isPaused: false,
  isSuccess: false,
} as const;

const IDLE = {
  ...UNSETTLED,
  status: "idle",
  variables: undefined,
  failureReason: null,
  failureCount: 0,
  submittedAt: 0,
  isIdle: true,
  isPending: false,
} as const;

const PENDING = { ...UNSETTLED, status: "pending", isIdle: false, isPending: true } as const;
