"use client";

import {
  createIdempotencyKey,
  type SentMessage,
  type ShopperChatClient,
  ShopperChatError,
  toMessageBody,
} from "@shopper-chat/client";
import type { QueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useSyncExternalStore } from "react";
import type { Submission } from "../order/createOutbox.ts";
import { runMutation, usePageQueryClient } from "../provider/pageQueryClient.tsx";
import { useOrderEntry } from "../provider/ShopperChatContext.ts";
import { callUserCallback } from "../utils/callUserCallback.ts";
import { useLatestRef } from "../utils/refs.ts";

/**
 * Sends messages to an order's shopper: a mutation in the page's QueryClient that never sends twice.
 * While a message is being sent, sending the same text returns the promise of the first, and sending
 * another text fails with kind `busy`. Nothing is repeated by itself.
 *
 * `status`, `data`, `error` and the promise report the outcome of the message, even if a callback of
 * the app throws.
 *
 * @throws Error if there is no client or QueryClient, with what to write.
 * @example
 * ```tsx
 * const { mutate, isPending, error } = useSendShopperMessage({ orderId });
 * <button disabled={isPending} onClick={() => mutate({ body: "Ripe ones, please" })}>Ask</button>
 * ```
 */
export function useSendShopperMessage(
  options: UseSendShopperMessageOptions,
): UseSendShopperMessageResult {
  const { orderId } = options;
  const { client, entry } = useOrderEntry("useSendShopperMessage", options);
  const queryClient = usePageQueryClient("useSendShopperMessage", options.queryClient);
  const latestRef = useLatestRef(options);
  const { outbox } = entry;
  /** The key of the message that this hook sent last. */
  const ownKeyRef = useRef("");

  const actions = useMemo(() => {
    function mutateAsync(
      variables: SendShopperMessageVariables,
      callbacks: SendShopperMessageCallbacks = {},
    ): Promise<SentMessage> {
      const { body, idempotencyKey = createIdempotencyKey() } = variables;
      const { current } = outbox;
      const isJoined = current !== null && isSameText(current.body, body);
      if (!current) ownKeyRef.current = idempotencyKey;
      const promise = isJoined
        ? current.promise
        : current
          ? Promise.reject(new ShopperChatError({ kind: "busy", delivery: "not-sent" }))
          : outbox.start({
              ...{ client, orderId, idempotencyKey, body },
              run: (send) => runMutation(queryClient, { body, idempotencyKey }, send),
            }).promise;
      // The options' callbacks report each message once; they are those of the render in which it left.
      const all = isJoined ? [callbacks] : [latestRef.current, callbacks];

      function report(sent: SentMessage | undefined, error: ShopperChatError | null): void {
        for (const each of all) {
          if (sent) callUserCallback(() => each.onSuccess?.(sent, variables));
          if (error) callUserCallback(() => each.onError?.(error, variables));
          callUserCallback(() => each.onSettled?.(sent, error, variables));
        }
      }

      // Apart from the returned promise, so that no callback's error reaches it.
      promise.then(
        (sent) => report(sent, null),
        (error: ShopperChatError) => report(undefined, error),
      );
      return promise;
    }

    function mutate(
      variables: SendShopperMessageVariables,
      callbacks?: SendShopperMessageCallbacks,
    ): void {
      mutateAsync(variables, callbacks).catch(() => {});
    }

    return {
      mutate,
      mutateAsync,
      retry() {
        const own = outbox.submissions.get(ownKeyRef.current);
        if (own?.outcome?.status !== "error") return;
        const { body, idempotencyKey } = own;
        // 422: the backend knows the key as another message's, and always will.
        const isKeyReused = own.outcome.error.status === 422;
        mutate(isKeyReused ? { body } : { body, idempotencyKey });
      },
      cancel() {
        outbox.current?.cancel();
      },
    };
  }, [client, orderId, outbox, queryClient, latestRef]);

  const own = useSyncExternalStore(
    outbox.subscribe,
    () => outbox.submissions.get(ownKeyRef.current),
    () => undefined,
  );
  return { ...toState(own), ...actions };
}

export interface UseSendShopperMessageOptions {
  /** The retailer's own id of the order. */
  orderId: string;
  /**
   * The client to send with. Create it once, because the state of an order belongs to a client.
   * @default the client of the nearest `<ShopperChatProvider>`
   */
  client?: ShopperChatClient | undefined;
  /**
   * The QueryClient of the mutation.
   * @default the QueryClient of the nearest provider
   */
  queryClient?: QueryClient | undefined;
  /**
   * Called once for each message that was sent, also if the component has unmounted by then. It is
   * the callback of the render in which the message left. Errors that it throws go to `reportError`.
   */
  onSuccess?: SendShopperMessageCallbacks["onSuccess"];
  /** Called once for each failure, like `onSuccess`. */
  onError?: SendShopperMessageCallbacks["onError"];
  /** Called after either, like `onSuccess`. */
  onSettled?: SendShopperMessageCallbacks["onSettled"];
}

export interface SendShopperMessageVariables {
  /** The customer's text. */
  body: string;
  /**
   * Identifies the message, so that the storefront backend recognizes a retry.
   * @default a new one
   */
  idempotencyKey?: string | undefined;
}

export interface SendShopperMessageCallbacks {
  /** The message was sent. */
  onSuccess?: ((sent: SentMessage, variables: SendShopperMessageVariables) => void) | undefined;
  /** The message was not sent, or that is unconfirmed. */
  onError?: ((error: ShopperChatError, variables: SendShopperMessageVariables) => void) | undefined;
  /** Either of the two. */
  onSettled?:
    | ((
        sent: SentMessage | undefined,
        error: ShopperChatError | null,
        variables: SendShopperMessageVariables,
      ) => void)
    | undefined;
}

/** The state of the hook's last message, as `useMutation` returns it, with `retry` and `cancel`. */
export type UseSendShopperMessageResult = SendState & {
  /** Sends a message, or joins the one that is being sent if the text is the same. */
  mutate: (variables: SendShopperMessageVariables, callbacks?: SendShopperMessageCallbacks) => void;
  /** Like `mutate`, and returns a promise of the outcome. */
  mutateAsync: (
    variables: SendShopperMessageVariables,
    callbacks?: SendShopperMessageCallbacks,
  ) => Promise<SentMessage>;
  /**
   * Sends the hook's last message again if it failed. The key is the same, so that the shopper does not
   * get it twice, unless the backend refused the key as another message's (422).
   */
  retry: () => void;
  /**
   * Stops waiting for the message that is being sent. It fails with kind `canceled`; it may have
   * arrived, unless it had not left.
   */
  cancel: () => void;
};

type SendState =
  | StateOf<"idle", undefined, null>
  | StateOf<"pending", undefined, null>
  | StateOf<"success", SentMessage, null>
  | StateOf<"error", undefined, ShopperChatError>;

interface StateOf<Status extends string, Data, Failure> {
  /** How the last send went, or `idle` before the first. */
  status: Status;
  /** The accepted message. */
  data: Data;
  /** Why the last send failed. */
  error: Failure;
  /** The variables of the last send. */
  variables: Status extends "idle" ? undefined : SendShopperMessageVariables;
  /** Whether `status` is `idle`. */
  isIdle: Status extends "idle" ? true : false;
  /** Whether `status` is `pending`. */
  isPending: Status extends "pending" ? true : false;
  /** Whether `status` is `success`. */
  isSuccess: Status extends "success" ? true : false;
  /** Whether `status` is `error`. */
  isError: Status extends "error" ? true : false;
}

function toState(submission: Submission | undefined): SendState {
  if (!submission) return { ...NO_STATE, status: "idle", isIdle: true, variables: undefined };
  const { body, idempotencyKey, outcome } = submission;
  const state = { ...NO_STATE, variables: { body, idempotencyKey } };
  if (!outcome) return { ...state, status: "pending", isPending: true };
  return outcome.status === "success"
    ? { ...state, ...outcome, isSuccess: true }
    : { ...state, ...outcome, isError: true };
}

const NO_STATE = {
  data: undefined,
  error: null,
  isIdle: false,
  isPending: false,
  isSuccess: false,
  isError: false,
} as const;

/** Sending the same text twice is one message; another text has to wait. */
function isSameText(one: string, other: string): boolean {
  return toMessageBody(one) === toMessageBody(other);
}
