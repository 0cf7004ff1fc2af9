"use client";

import {
  createIdempotencyKey,
  type SentMessage,
  type ShopperChatClient,
  ShopperChatError,
  toMessageBody,
} from "@shopper-chat/client";
import {
  type MutateOptions,
  type QueryClient,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { useQueryClientOrThrow } from "../provider/useQueryClientOrThrow.ts";
import { useShopperChatClient } from "../provider/useShopperChatClient.ts";
import { orderScopeOf } from "../store/orderScopes.ts";
import { callHost } from "./callHost.ts";
import type { Submission } from "./createSendLane.ts";
import { truthfulResult } from "./truthfulResult.ts";
import { useLatest } from "./useLatest.ts";

/**
 * Sends messages to an order's shopper: a `useMutation` that never sends twice. While a message is
 * under way, sending the same text gives the promise of the first, and sending another is refused
 * with kind `busy`. Nothing is repeated or queued by itself, whatever the QueryClient's defaults.
 *
 * @throws Error when there is no client or QueryClient to use, with what to write.
 */
export function useSendShopperMessage(
  options: UseSendShopperMessageOptions,
): UseSendShopperMessageResult {
  const { orderId } = options;
  const client = useShopperChatClient("useSendShopperMessage", options.client);
  const queryClient = useQueryClientOrThrow("useSendShopperMessage", options.queryClient);
  const latest = useLatest(options);
  const mutation = useMutation<SentMessage, ShopperChatError, SendShopperMessageVariables>(
    {
      mutationFn: (variables) => submissionOf(variables).run(),
      // A repeat could reach the shopper twice, and a paused mutation would leave later, unasked.
      retry: 0,
      networkMode: "always",
      throwOnError: false,
      // Message text must not stay in the cache when nothing shows it any more.
      gcTime: 0,
    },
    queryClient,
  );
  const startMutation = mutation.mutateAsync;
  const last = useRef<SendShopperMessageVariables>(undefined);

  const actions = useMemo(() => {
    const { lane } = orderScopeOf(client, orderId);

    function mutateAsync(
      given: SendShopperMessageVariables,
      callbacks?: SendShopperMessageCallbacks,
    ): Promise<SentMessage> {
      const body = toMessageBody(given.body);
      const current = lane.current();
      if (current) return current.body === body ? current.promise : Promise.reject(busy());

      const { idempotencyKey = createIdempotencyKey() } = given;
      const submission = lane.start({ client, orderId, body, idempotencyKey });
      // An object of our own: the submission is found by it, and hosts may reuse theirs.
      const variables = { body: given.body, idempotencyKey };
      last.current = variables;
      submissions.set(variables, submission);
      submission.promise.then(
        (sent) => callHost(latest.current.onSent, sent),
        (error: ShopperChatError) => callHost(latest.current.onSendError, error),
      );
      startMutation(variables, callbacks).catch(submission.abandon);
      return submission.promise;
    }

    function mutate(
      given: SendShopperMessageVariables,
      callbacks?: SendShopperMessageCallbacks,
    ): void {
      mutateAsync(given, callbacks).catch((error: ShopperChatError) => {
        if (error.kind === "busy") callHost(latest.current.onSendError, error);
      });
    }

    function retry(): void {
      const variables = last.current;
      if (variables && submissionOf(variables).outcome()?.status === "error") mutate(variables);
    }

    function cancel(): void {
      lane.current()?.cancel();
    }

    return { mutate, mutateAsync, retry, cancel };
  }, [client, orderId, latest, startMutation]);

  const outcome = mutation.variables && submissions.get(mutation.variables)?.outcome();
  return { ...truthfulResult(mutation, outcome), ...actions };
}

export interface UseSendShopperMessageOptions {
  /** The retailer's own id of the order. */
  orderId: string;
  /**
   * The client to send with.
   * @default the one of the nearest `<ShopperChatProvider>`
   */
  client?: ShopperChatClient | undefined;
  /**
   * The QueryClient that holds the mutation.
   * @default the one of the nearest `<QueryClientProvider>` or `<ShopperChatProvider>`
   */
  queryClient?: QueryClient | undefined;
  /**
   * Called once for each message that was sent, also when the component is gone by then. What it
   * throws goes to `reportError` and changes nothing.
   */
  onSent?: ((sent: SentMessage) => void) | undefined;
  /** Called once for each failure, under the same terms as `onSent`. */
  onSendError?: ((error: ShopperChatError) => void) | undefined;
}

export interface SendShopperMessageVariables {
  /** What the customer wrote; `toMessageBody` makes the message of it. */
  body: string;
  /**
   * Names the message through every try.
   * @default a new key
   */
  idempotencyKey?: string | undefined;
}

export type SendShopperMessageCallbacks = MutateOptions<
  SentMessage,
  ShopperChatError,
  SendShopperMessageVariables
>;

/** What `useMutation` returns, and `retry` and `cancel`. */
export type UseSendShopperMessageResult = UseMutationResult<
  SentMessage,
  ShopperChatError,
  SendShopperMessageVariables
> & {
  /** Sends the last message again, under the same key, if it failed; else does nothing. */
  retry: () => void;
  /**
   * Stops waiting for the message that is under way. It fails with kind `canceled`; whether it
   * arrived all the same is not known, unless it had not left yet.
   */
  cancel: () => void;
};

const submissions = new WeakMap<SendShopperMessageVariables, Submission>();

function submissionOf(variables: SendShopperMessageVariables): Submission {
  const submission = submissions.get(variables);
  if (submission) return submission;
  throw new ShopperChatError({
    kind: "unexpected",
    delivery: "not-sent",
    hint: "the mutation was started by something else than useSendShopperMessage.",
  });
}

function busy(): ShopperChatError {
  return new ShopperChatError({ kind: "busy", delivery: "not-sent" });
}
