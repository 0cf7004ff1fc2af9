"use client";

import {
  createIdempotencyKey,
  type SentMessage,
  type ShopperChatClient,
  ShopperChatError,
  toMessageBody,
} from "@shopper-chat/client";
import { type QueryClient, type UseMutationResult, useMutation } from "@tanstack/react-query";
import { useMemo, useReducer, useRef } from "react";
import { useClientOrThrow } from "../provider/useClientOrThrow.ts";
import { useQueryClientOrThrow } from "../provider/useQueryClientOrThrow.ts";
import { orderScopeOf } from "../store/orderScopes.ts";
import { callHost } from "./callHost.ts";
import type { Submission } from "./createSendLane.ts";
import { SEND_KEY } from "./isShopperChatMutation.ts";
import { truthfulResult } from "./truthfulResult.ts";
import { useLatest } from "./useLatest.ts";

/**
 * Sends messages to an order's shopper: a `useMutation` that never sends twice. While a message is
 * under way, sending the same text gives the promise of the first, and sending another is refused
 * with kind `busy`. A message leaves in the moment of the call and is never repeated or held back,
 * whatever the QueryClient's defaults.
 *
 * @throws Error when there is no client or QueryClient to use, with what to write.
 */
export function useSendShopperMessage(
  options: UseSendShopperMessageOptions,
): UseSendShopperMessageResult {
  const { orderId } = options;
  const client = useClientOrThrow("useSendShopperMessage", options.client);
  const queryClient = useQueryClientOrThrow("useSendShopperMessage", options.queryClient);
  const latest = useLatest(options);
  const { lane } = useMemo(() => orderScopeOf(client, orderId), [client, orderId]);
  const mutation = useMutation<SentMessage, ShopperChatError, SendShopperMessageVariables>(
    {
      mutationKey: SEND_KEY,
      // It only watches a message that has left already, so nothing that react-query does around
      // it can hold a message back or send it again.
      mutationFn: (variables) => promises.get(variables) ?? Promise.reject(notOurs()),
      retry: 0,
      ...NO_SCOPE,
      networkMode: "always",
      throwOnError: false,
      // Message text must not stay in the cache when nothing shows it any more.
      gcTime: 0,
    },
    queryClient,
  );
  const watch = mutation.mutate;
  const own = useRef<Submission>(undefined);
  const [, tell] = useReducer((count: number) => count + 1, 0);

  const actions = useMemo(() => {
    function submit(given: SendShopperMessageVariables): Promise<SentMessage> {
      const body = typeof given.body === "string" ? toMessageBody(given.body) : "";
      const current = lane.current();
      if (current) return current.body === body ? current.promise : Promise.reject(busy());

      // An object of our own: a message is found by it, and hosts may use theirs again.
      const variables = {
        ...given,
        idempotencyKey: given.idempotencyKey ?? createIdempotencyKey(),
      };
      const submission = lane.start({ client, orderId, variables, body });
      const { promise } = submission;
      own.current = submission;
      promises.set(variables, promise);
      // The mutation may have ended before the message.
      promise.then(tell, tell);
      watch(variables);
      return promise;
    }

    function mutateAsync(
      given: SendShopperMessageVariables,
      callbacks: SendShopperMessageCallbacks = {},
    ): Promise<SentMessage> {
      const { onSent, onSendError } = latest.current;
      const isFirst = !lane.current();
      const promise = submit(given);
      // Beside the promise that is returned: what a host's callback throws must not reach it.
      promise.then(
        (sent) => {
          if (isFirst) callHost(() => onSent?.(sent));
          callHost(() => callbacks.onSuccess?.(sent, given));
          callHost(() => callbacks.onSettled?.(sent, null, given));
        },
        (error: ShopperChatError) => {
          if (isFirst || error.kind === "busy") callHost(() => onSendError?.(error));
          callHost(() => callbacks.onError?.(error, given));
          callHost(() => callbacks.onSettled?.(undefined, error, given));
        },
      );
      return promise;
    }

    function mutate(
      given: SendShopperMessageVariables,
      callbacks?: SendShopperMessageCallbacks,
    ): void {
      mutateAsync(given, callbacks).catch(() => {});
    }

    function retry(): void {
      // Not the order's last: what a composer sent is back in its field, and would go out twice.
      const variables = own.current?.variables;
      const outcome = variables && lane.of(variables)?.outcome();
      if (!variables || outcome?.status !== "error") return;
      // 422: the backend knows the key as another message's, and always will.
      const isReused = outcome.error.status === 422;
      mutate(isReused ? { body: variables.body } : variables);
    }

    function cancel(): void {
      lane.current()?.cancel();
    }

    return { mutate, mutateAsync, retry, cancel };
  }, [client, orderId, lane, latest, watch]);

  const submission: Submission | undefined = mutation.variables && lane.of(mutation.variables);
  return { ...truthfulResult(mutation, submission), ...actions };
}

export interface UseSendShopperMessageOptions {
  /** The retailer's own id of the order. */
  orderId: string;
  /**
   * The client to send with. Make it once: what is under way is known by it.
   * @default the one of the nearest `<ShopperChatProvider>`
   */
  client?: ShopperChatClient | undefined;
  /**
   * The QueryClient that holds the mutation.
   * @default the one of the nearest `<QueryClientProvider>` or `<ShopperChatProvider>`
   */
  queryClient?: QueryClient | undefined;
  /**
   * Called once for each message that was sent, also when the component is gone by then; it is the
   * callback that was given when the message left. What it throws goes to `reportError` and changes
   * nothing.
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
  idempotencyKey?: string;
}

/** For one call; called whatever becomes of the component. What they throw goes to `reportError`. */
export interface SendShopperMessageCallbacks {
  /** The message was sent. */
  onSuccess?: (sent: SentMessage, variables: SendShopperMessageVariables) => void;
  /** It was not, or it is not known whether it was. */
  onError?: (error: ShopperChatError, variables: SendShopperMessageVariables) => void;
  /** One of the two. */
  onSettled?: (
    sent: SentMessage | undefined,
    error: ShopperChatError | null,
    variables: SendShopperMessageVariables,
  ) => void;
}

/** What `useMutation` returns, and `retry` and `cancel`. */
export type UseSendShopperMessageResult = MutationState & {
  /** Sends a message, or gives what is under way if it is the same. */
  mutate: (variables: SendShopperMessageVariables, callbacks?: SendShopperMessageCallbacks) => void;
  /** The same, as a promise. */
  mutateAsync: (
    variables: SendShopperMessageVariables,
    callbacks?: SendShopperMessageCallbacks,
  ) => Promise<SentMessage>;
  /**
   * Sends the last message that was sent with this hook again if it failed; else does nothing. The key
   * is the same, unless the backend refused it as another message's (422).
   */
  retry: () => void;
  /**
   * Stops waiting for the message that is under way. It fails with kind `canceled`; whether it
   * arrived all the same is not known, unless it had not left yet.
   */
  cancel: () => void;
};

type MutationState = WithoutActions<
  UseMutationResult<SentMessage, ShopperChatError, SendShopperMessageVariables>
>;
/** Member by member, so that the result can still be narrowed by its `status`. */
type WithoutActions<Result> = Result extends unknown
  ? Omit<Result, "mutate" | "mutateAsync">
  : never;

/**
 * In a host's queue a mutation would be paused, and what is paused may be kept in storage. The types
 * know no `undefined` here; it wins over a host's default all the same.
 */
const NO_SCOPE: object = { scope: undefined };

const promises = new WeakMap<SendShopperMessageVariables, Promise<SentMessage>>();

function notOurs(): ShopperChatError {
  return new ShopperChatError({
    kind: "unexpected",
    delivery: "not-sent",
    hint: "the mutation was started by something else than useSendShopperMessage.",
  });
}

function busy(): ShopperChatError {
  return new ShopperChatError({ kind: "busy", delivery: "not-sent" });
}
