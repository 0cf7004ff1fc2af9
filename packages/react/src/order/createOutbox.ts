import {
  isShopperChatError,
  type SentMessage,
  type ShopperChatClient,
  ShopperChatError,
} from "@shopper-chat/client";
import type { SendShopperMessageVariables } from "./useSendShopperMessage.ts";

/**
 * Lets one message of an order out at a time. The lane is taken in the moment of the call, not with
 * the next rendering, so that two taps in one task are one message (design decision 3).
 */
export function createSendLane(): SendLane {
  let submissions = new WeakMap<SendShopperMessageVariables, Submission>();
  let current: Submission | undefined;
  let last: Submission | undefined;
  const listeners = new Set<(submission: Submission) => void>();
  return {
    current: () => current,
    last: () => last,
    of: (variables) => submissions.get(variables),
    start(request) {
      const submission = submit(request, () => {
        if (current === submission) current = undefined;
        if (submissions.has(submission.variables)) {
          for (const listener of listeners) listener(submission);
        }
      });
      submissions.set(submission.variables, submission);
      current = submission;
      last = submission;
      return submission;
    },
    onSettled(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    release() {
      submissions = new WeakMap();
      current = undefined;
      last = undefined;
    },
  };
}

export interface SendLane {
  /** The message that is under way. */
  current: () => Submission | undefined;
  /** The message that was sent last. */
  last: () => Submission | undefined;
  /** The message of these variables, if it was sent for this order and customer. */
  of: (variables: SendShopperMessageVariables) => Submission | undefined;
  /** Sends a message and takes the lane; only when nothing is under way. */
  start: (request: SubmissionRequest) => Submission;
  /**
   * Calls `listener` when a message's outcome is known, before whoever sent it is told. Returns how
   * to end that.
   */
  onSettled: (listener: (submission: Submission) => void) => () => void;
  /** Forgets every message, for a customer who signs out, and gives the lane free. */
  release: () => void;
}

interface SubmissionRequest {
  client: ShopperChatClient;
  orderId: string;
  variables: SendShopperMessageVariables;
  /** What is compared to tell whether another call means the same message. */
  body: string;
}

/** One message on its way. */
export interface Submission {
  readonly variables: SendShopperMessageVariables;
  readonly body: string;
  /** The message's own outcome, whatever becomes of the mutation around it. */
  readonly promise: Promise<SentMessage>;
  /** Known as soon as the promise is settled. */
  outcome: () => SubmissionOutcome | undefined;
  /** Stops waiting for the answer; what has left can't be called back. */
  cancel: () => void;
}

type SubmissionOutcome =
  | { readonly status: "success"; readonly data: SentMessage }
  | { readonly status: "error"; readonly error: ShopperChatError };

function submit(request: SubmissionRequest, onSettled: () => void): Submission {
  const { client, orderId, variables, body } = request;
  const controller = new AbortController();
  let outcome: SubmissionOutcome | undefined;
  // Async, so that a client that throws at once fails as any other does.
  const send = async () => client.sendMessage({ ...variables, orderId, signal: controller.signal });
  const promise = send().then(
    (data) => {
      outcome = { status: "success", data };
      onSettled();
      return data;
    },
    (cause: unknown) => {
      // A client of the host's own may fail in its own way, and at any moment.
      const error = isShopperChatError(cause)
        ? cause
        : new ShopperChatError({ kind: "unexpected", delivery: "unconfirmed", cause });
      outcome = { status: "error", error };
      onSettled();
      throw error;
    },
  );
  // Not everyone who sends looks at the promise; the outcome is told in other ways too.
  promise.catch(() => {});
  return {
    variables,
    body,
    promise,
    outcome: () => outcome,
    cancel: () => controller.abort(),
  };
}
