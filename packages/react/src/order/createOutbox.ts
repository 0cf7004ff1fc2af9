import {
  isShopperChatError,
  type SentMessage,
  type ShopperChatClient,
  ShopperChatError,
} from "@shopper-chat/client";
import { createListeners } from "../utils/store.ts";

/**
 * Sends the messages of one order, one at a time. The lock is taken when a message is started, not
 * with the next render, so that two taps in one task are one message (docs/decisions/0004).
 */
export function createOutbox(): Outbox {
  const { subscribe, notify } = createListeners<[submission: Submission]>();
  const submissions = new Map<string, Submission>();
  const unconfirmedKeys = new Set<string>();
  const listedIds = new Map<string, readonly string[]>();
  /** The last conversation that was mounted looks for a message. */
  const confirms: ConfirmMessage[] = [];

  function start({ client, orderId, run, ...message }: StartRequest): Submission {
    const { idempotencyKey } = message;
    const controller = new AbortController();
    const { signal } = controller;
    let hasBegun = false;
    let resolve: (sent: SentMessage) => void;
    let reject: (error: ShopperChatError) => void;

    const submission: Mutable<Submission> = {
      ...message,
      promise: new Promise((...settlers) => {
        [resolve, reject] = settlers;
      }),
      outcome: null,
      cancel() {
        controller.abort();
        if (!hasBegun) fail("canceled");
      },
    };
    // Not every caller handles the promise; the outcome is available in other ways too.
    submission.promise.catch(() => {});
    // An app's `onMutate` may never end.
    const timer = setTimeout(() => fail("unexpected"), START_TIMEOUT_MS);

    function settle(outcome: SendOutcome): void {
      if (submission.outcome) return;
      clearTimeout(timer);
      submission.outcome = outcome;
      if (outbox.current === submission) outbox.current = null;
      if (submissions.get(idempotencyKey) === submission) {
        // Another object, so that views notice.
        const settled = { ...submission };
        submissions.set(idempotencyKey, settled);
        notify(settled);
      }
      if (outcome.status === "success") resolve(outcome.data);
      else reject(outcome.error);
    }

    /** Settles a message whose request was never made. */
    function fail(kind: "canceled" | "unexpected", cause?: unknown): void {
      const error = new ShopperChatError({
        kind,
        delivery: unconfirmedKeys.has(idempotencyKey) ? "unconfirmed" : "not-sent",
        reason: kind === "unexpected" ? "not-started" : undefined,
        cause,
      });
      settle({ status: "error", error });
    }

    async function request(): Promise<SendOutcome> {
      try {
        const data = await client.sendMessage({ ...message, orderId, signal });
        unconfirmedKeys.delete(idempotencyKey);
        return { status: "success", data };
      } catch (cause) {
        const error = toSendError(cause, unconfirmedKeys.has(idempotencyKey));
        if (error.delivery === "unconfirmed") {
          unconfirmedKeys.add(idempotencyKey);
          const data = await confirms.at(-1)?.(submission);
          if (data) return { status: "success", data };
        }
        return { status: "error", error };
      }
    }

    async function send(): Promise<SentMessage> {
      // Once only: an app's `retry` or a resumed mutation must not send the message again.
      if (!hasBegun && !submission.outcome) {
        hasBegun = true;
        clearTimeout(timer);
        settle(await request());
      }
      return submission.promise;
    }

    outbox.current = submission;
    outbox.recordListed?.(message);
    outbox.startCount += 1;
    submissions.set(idempotencyKey, submission);
    notify(submission);
    run(send).catch((cause: unknown) => {
      // An app's `onMutate` has thrown.
      if (!hasBegun) fail("unexpected", cause);
    });
    return submission;
  }

  const outbox: Mutable<Outbox> = {
    start,
    current: null,
    startCount: 0,
    submissions,
    unconfirmedKeys,
    listedIds,
    subscribe,
    confirmBeforeFailing(confirmMessage) {
      confirms.push(confirmMessage);
      return () => {
        confirms.splice(confirms.indexOf(confirmMessage), 1);
      };
    },
    reset() {
      unconfirmedKeys.clear();
      listedIds.clear();
      submissions.clear();
      outbox.current = null;
    },
  };
  return outbox;
}

export interface Outbox {
  /** Starts to send a message and takes the lock. Call it only if `current` is null. */
  start: (request: StartRequest) => Submission;
  /** The message that holds the lock. */
  readonly current: Submission | null;
  /** How many messages were started; a change means that one was. */
  readonly startCount: number;
  /** The last try of each message, by its key. */
  readonly submissions: ReadonlyMap<string, Submission>;
  /** The keys of the messages of which one try may have arrived. */
  readonly unconfirmedKeys: Set<string>;
  /**
   * The ids under which a message's text was listed before it was sent first, by its key; only if a
   * list had been read by then.
   */
  readonly listedIds: Map<string, readonly string[]>;
  /** Sets `listedIds` of a message that is sent now. Messages that are read on the page define it. */
  recordListed?: (message: Pick<StartRequest, "body" | "idempotencyKey">) => void;
  /**
   * Calls `listener` when a message is started and when its outcome is known, before its promise
   * settles. Returns how to unsubscribe.
   */
  subscribe: (listener: (submission: Submission) => void) => () => void;
  /** Lets a conversation look for a message before it counts as unconfirmed. Returns how to stop. */
  confirmBeforeFailing: (confirm: ConfirmMessage) => () => void;
  /** Clears every message and releases the lock, because the customer has signed out. */
  reset: () => void;
}

/** Resolves to the message as the server has it, or to null if it was not found in time. */
type ConfirmMessage = (submission: Submission) => Promise<SentMessage | null>;

interface StartRequest {
  client: ShopperChatClient;
  orderId: string;
  idempotencyKey: string;
  body: string;
  /** Starts the mutation, whose function is `send`. */
  run: (send: () => Promise<SentMessage>) => Promise<unknown>;
}

/** One try to send a message. */
export interface Submission {
  readonly idempotencyKey: string;
  readonly body: string;
  /** The message's own outcome, whatever happens to the mutation around it. */
  readonly promise: Promise<SentMessage>;
  /** `null` until it is known. */
  readonly outcome: SendOutcome | null;
  /** Stops waiting for the response. A request that has left can't be called back. */
  readonly cancel: () => void;
}

type Mutable<Part> = { -readonly [Key in keyof Part]: Part[Key] };

type SendOutcome =
  | { readonly status: "success"; readonly data: SentMessage }
  | { readonly status: "error"; readonly error: ShopperChatError };

/** A refusal says nothing about an earlier try with the same key, which may have arrived. */
function toSendError(cause: unknown, mayHaveArrived: boolean): ShopperChatError {
  if (!isShopperChatError(cause)) {
    // A client that the app made itself can fail in any way.
    return new ShopperChatError({ kind: "unexpected", delivery: "unconfirmed", cause });
  }
  if (cause.delivery === "unconfirmed" || !mayHaveArrived) return cause;
  return new ShopperChatError({ ...cause, delivery: "unconfirmed" });
}

/** How long an app's `onMutate` may hold a message back, in milliseconds. */
const START_TIMEOUT_MS = 15_000;
