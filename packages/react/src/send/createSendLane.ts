import {
  isShopperChatError,
  type SentMessage,
  type ShopperChatClient,
  ShopperChatError,
} from "@shopper-chat/client";

/**
 * Lets one message of an order out at a time. The lane is taken in the moment of the call, not with
 * the next rendering, so that two taps in one task are one message (design decision 3).
 */
export function createSendLane(): SendLane {
  let current: Submission | undefined;
  return {
    current: () => current,
    start(request) {
      const submission = createSubmission(request, () => {
        if (current === submission) current = undefined;
      });
      current = submission;
      return submission;
    },
    release() {
      current = undefined;
    },
  };
}

export interface SendLane {
  /** The message that is under way. */
  current: () => Submission | undefined;
  /** Takes the lane; only when nothing is under way. */
  start: (request: SubmissionRequest) => Submission;
  /** Gives the lane free, whatever is under way. */
  release: () => void;
}

interface SubmissionRequest {
  client: ShopperChatClient;
  orderId: string;
  body: string;
  idempotencyKey: string;
}

/** One message on its way, from the call to its outcome. */
export interface Submission {
  readonly body: string;
  /** The true outcome, whatever becomes of the mutation around it. */
  readonly promise: Promise<SentMessage>;
  /** Known as soon as the promise is settled. */
  outcome: () => SubmissionOutcome | undefined;
  /** Sends it. */
  run: () => Promise<SentMessage>;
  /** Stops waiting for the answer; what has left can't be called back. */
  cancel: () => void;
  /** Ends it unsent, when what was to call `run` failed before it did. */
  abandon: (cause: unknown) => void;
}

export type SubmissionOutcome =
  | { readonly status: "success"; readonly data: SentMessage }
  | { readonly status: "error"; readonly error: ShopperChatError };

function createSubmission(request: SubmissionRequest, onSettled: () => void): Submission {
  const { client, orderId, body, idempotencyKey } = request;
  const controller = new AbortController();
  let outcome: SubmissionOutcome | undefined;
  let resolve: (sent: SentMessage) => void;
  let reject: (error: ShopperChatError) => void;
  const promise = new Promise<SentMessage>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // Not everyone who sends looks at the promise; the outcome is told in other ways too.
  promise.catch(() => {});

  function fail(cause: unknown): void {
    if (outcome) return;
    const error = isShopperChatError(cause)
      ? cause
      : new ShopperChatError({ kind: "unexpected", delivery: "not-sent", cause });
    outcome = { status: "error", error };
    onSettled();
    reject(error);
  }

  return {
    body,
    promise,
    outcome: () => outcome,
    run() {
      const { signal } = controller;
      client.sendMessage({ orderId, body, idempotencyKey, signal }).then((data) => {
        outcome = { status: "success", data };
        onSettled();
        resolve(data);
      }, fail);
      return promise;
    },
    cancel: () => controller.abort(),
    abandon: fail,
  };
}
