import {
  countCodePoints,
  createIdempotencyKey,
  MAX_MESSAGE_LENGTH,
  ShopperChatError,
  toMessageBody,
} from "@shopper-chat/client";
import { startStopwatch } from "../utils/startStopwatch.ts";
import { createListeners } from "../utils/store.ts";
import { createAnnouncementQueue } from "./createAnnouncementQueue.ts";
import type { Outbox, Submission } from "./createOutbox.ts";
import { createTextareaBinding, joinTexts } from "./createTextareaBinding.ts";
import type { Edited, Order, SendWay } from "./Order.ts";
import {
  EMPTY_ORDER_STATE,
  isDealtWith,
  isOffline,
  isOwnFault,
  isSending,
  latestError,
  type OrderState,
  type SendBlocked,
  type SendBlockedReason,
  type UnsentMessage,
} from "./OrderState.ts";

/**
 * Creates the state of one order and every action on it: the draft, the unsent messages, the error,
 * the rate limit and the events to announce. It outlives the components that show it, so that leaving
 * the view and coming back loses and repeats nothing (docs/decisions/0004).
 */
export function createOrder(outbox: Outbox): Order {
  const { subscribe, notify } = createListeners();
  const textareas = createTextareaBinding();
  const announcements = createAnnouncementQueue();
  /** How each unsent message is sent, by its key. */
  const ways = new Map<string, SendWay>();
  let state = EMPTY_ORDER_STATE;
  /** The message body of the draft. */
  let draftBody = "";
  /** The message that was last put back into the textarea. Sent unchanged, it keeps its key. */
  let edited: Edited | null = null;
  let getSecondsLeft = () => 0;
  let limitTimer: ReturnType<typeof setInterval> | undefined;
  let sendingTimer: ReturnType<typeof setTimeout> | undefined;
  let pauseTimer: ReturnType<typeof setTimeout> | undefined;

  outbox.subscribe((submission) => {
    if (submission.outcome) onSettled(submission);
  });

  // State

  function update(change: Partial<OrderState>, isComposing = false): void {
    const previous = state;
    state = { ...state, ...change };
    if (state.draft !== previous.draft) {
      draftBody = state.draft === "" ? "" : toMessageBody(state.draft);
      const characterCount = countCodePoints(draftBody);
      const settledCharacterCount = isComposing ? state.settledCharacterCount : characterCount;
      state = { ...state, characterCount, settledCharacterCount };
      textareas.show(state.draft, previous.draft);
    }
    if (state.blocked && !isStillBlocked(state.blocked)) state = { ...state, blocked: null };
    const sending = sendingKey(state);
    if (sending !== sendingKey(previous)) followSending(sending);
    notify();
  }

  function isStillBlocked({ reason }: SendBlocked): boolean {
    return {
      sending: isBusy(),
      "rate-limited": state.rateLimitSeconds !== null,
      "too-long": state.settledCharacterCount > MAX_MESSAGE_LENGTH,
      insert: state.draft !== "",
      empty: state.characterCount === 0,
      // The composer compares them with its own availability.
      "not-yet": true,
      closed: true,
    }[reason];
  }

  function followSending(key: string | null): void {
    clearTimeout(sendingTimer);
    state = { ...state, canCancel: false };
    if (key === null) return;
    sendingTimer = setTimeout(() => {
      announcements.announce({ type: "sending" });
      sendingTimer = setTimeout(
        () => update({ canCancel: true }),
        CANCEL_OFFER_DELAY_MS - SENDING_ANNOUNCE_DELAY_MS,
      );
    }, SENDING_ANNOUNCE_DELAY_MS);
  }

  function startRateLimit(waitMs: number): void {
    const getElapsedMs = startStopwatch();
    getSecondsLeft = () => Math.max(0, Math.ceil((waitMs - getElapsedMs()) / 1000));
    clearInterval(limitTimer);
    limitTimer = setInterval(followRateLimit, 1000);
    state = { ...state, rateLimitSeconds: getSecondsLeft() };
  }

  function followRateLimit(): void {
    if (state.rateLimitSeconds === null) return;
    const rateLimitSeconds = getSecondsLeft() || null;
    update({ rateLimitSeconds });
    if (rateLimitSeconds !== null) return;
    clearInterval(limitTimer);
    announcements.announce({ type: "rate-limit-over" });
  }

  // The draft

  function setDraft(draft: string, isComposing = false): void {
    const { characterCount, error, settledCharacterCount } = state;
    if (draft === state.draft) {
      if (!isComposing && settledCharacterCount !== characterCount) {
        update({ settledCharacterCount: characterCount });
      }
      return;
    }
    update({ draft, error: error && isDealtWith(error, draft) ? null : error }, isComposing);
  }

  function readTextareas(): void {
    const changed = textareas.readChanges();
    // Also if nothing changed: browsers may drop the event that ends a composition.
    setDraft(changed ?? state.draft);
    if (changed !== null) textareas.show(changed);
  }

  /** Announces the count once the customer pauses near the limit. Source: GOV.UK character count. */
  function announceCountAfterPause(): void {
    clearTimeout(pauseTimer);
    if (state.characterCount < COUNT_ANNOUNCE_FROM) return;
    pauseTimer = setTimeout(() => {
      const remaining = MAX_MESSAGE_LENGTH - state.characterCount;
      announcements.announce({ type: "count", remaining });
    }, COUNT_ANNOUNCE_PAUSE_MS);
  }

  // The unsent messages

  /** Returns whether a message holds the lock or waits for it. */
  function isBusy(): boolean {
    return isSending(state) || outbox.current !== null;
  }

  function find(key: string): UnsentMessage | undefined {
    return state.unsentMessages.find(({ idempotencyKey }) => idempotencyKey === key);
  }

  /** Returns the change that replaces or removes a message and the error that it had. */
  function replace(
    key: string,
    replacement?: UnsentMessage,
  ): Pick<OrderState, "unsentMessages" | "error"> {
    const unsentMessages = state.unsentMessages.flatMap((message) =>
      message.idempotencyKey === key ? (replacement ?? []) : message,
    );
    const isOver = state.error?.idempotencyKey === key;
    return { unsentMessages, error: isOver ? latestError(unsentMessages) : state.error };
  }

  function getBlockedReason({ availability, canQueue }: SendWay): SendBlockedReason | null {
    // Timers stop while the device sleeps, so the wait may be over.
    followRateLimit();
    if (availability !== "open") return availability;
    if (!canQueue && isBusy()) return "sending";
    return state.rateLimitSeconds === null ? null : "rate-limited";
  }

  function block<Reason extends SendBlocked["reason"]>(reason: Reason): Reason {
    const over = state.characterCount - MAX_MESSAGE_LENGTH;
    const blocked = { reason, seconds: getSecondsLeft(), over };
    update({ blocked });
    announcements.announce({ type: "blocked", ...blocked });
    return reason;
  }

  /** Returns the message as one that leaves at once if no other is being sent, otherwise queued. */
  function toPending(message: Edited): UnsentMessage {
    return { ...message, status: isBusy() ? "queued" : "sending", error: null };
  }

  /** Makes the change that shows a pending message, and starts the message unless it is queued. */
  function dispatch(message: UnsentMessage, way: SendWay, change: Partial<OrderState>): null {
    ways.set(message.idempotencyKey, way);
    outbox.recordListed?.(message);
    update({ ...change, blocked: null });
    if (message.status === "sending") way.start(message);
    return null;
  }

  /** Sends the first queued message, unless one is being sent. */
  function sendNext(): void {
    const next = state.unsentMessages.find(({ status }) => status === "queued");
    if (!next || outbox.current || sendingKey(state) !== null) return;
    update(replace(next.idempotencyKey, { ...next, status: "sending", error: null }));
    ways.get(next.idempotencyKey)?.start(next);
  }

  function onSettled({ idempotencyKey, outcome }: Submission): void {
    const message = find(idempotencyKey);
    if (message && outcome?.status === "success") accept(idempotencyKey);
    else if (message && outcome?.status === "error") fail(message, outcome.error);
    // Another composer or the hook may have held the lock.
    else if (state.blocked?.reason === "sending") update({});
    sendNext();
  }

  function accept(key: string): void {
    if (!find(key)) return;
    ways.delete(key);
    update(replace(key));
    announcements.announce({ type: "sent", hasDraft: state.draft !== "" });
  }

  function fail(message: UnsentMessage, error: ShopperChatError): void {
    const { idempotencyKey: key } = message;
    const isInConversation = ways.get(key)?.canQueue === true;
    if (error.kind === "rate-limited") startRateLimit(error.retryAfterMs ?? 0);
    readTextareas();
    if (error.delivery === "not-sent" && state.draft === "" && !isInConversation) {
      update({ ...replace(key), draft: message.text, error: { error, idempotencyKey: null } });
    } else {
      // The backend knows this key as another message's, and always will.
      const idempotencyKey = error.status === KEY_REUSED_STATUS ? createIdempotencyKey() : key;
      if (error.delivery === "unconfirmed") outbox.unconfirmedKeys.add(idempotencyKey);
      const failed: UnsentMessage = { ...message, idempotencyKey, status: "failed", error };
      update({ ...replace(key, failed), error: { error, idempotencyKey } });
    }
    // Those behind it must not overtake it, nor leave later without the customer's knowledge.
    if (!isOwnFault(error)) update({ unsentMessages: state.unsentMessages.map(failIfQueued) });
    // Once, because the same listener is added only once.
    if (isOffline(error)) addEventListener("online", onOnline, { once: true });
    announceFailure(error, isInConversation);

    function failIfQueued(each: UnsentMessage): UnsentMessage {
      if (each.status !== "queued") return each;
      const { kind, retryAfterMs } = error;
      const mayHaveArrived = outbox.unconfirmedKeys.has(each.idempotencyKey);
      const delivery = mayHaveArrived ? "unconfirmed" : "not-sent";
      const ownError = new ShopperChatError({ kind, delivery, retryAfterMs });
      return { ...each, status: "failed", error: ownError };
    }
  }

  function onOnline(): void {
    const { error } = state;
    if (!error || !isOffline(error.error)) return;
    update({ error: { ...error, isBackOnline: true } });
    announcements.announce({ type: "back-online" });
  }

  function announceFailure(error: ShopperChatError, isInConversation: boolean): void {
    const { rateLimitSeconds } = state;
    announcements.announce({ type: "failed", error, rateLimitSeconds, isInConversation });
  }

  return {
    announcements,
    getState: () => state,
    subscribe,
    attachTextarea(textarea) {
      const found = textareas.attach(textarea, state.draft);
      if (found !== "") setDraft(joinTexts(state.draft, found));
      textarea.value = state.draft;
      return () => {
        readTextareas();
        textareas.detach(textarea);
      };
    },
    readTextareas,
    setDraft,
    input(draft, isComposing) {
      setDraft(draft, isComposing);
      if (state.blocked) update({ blocked: null });
      if (draft !== "") announcements.clear();
      announceCountAfterPause();
    },
    submit(way) {
      readTextareas();
      const { characterCount, draft: text } = state;
      const isEmpty = characterCount === 0;
      // The second of two taps finds the textarea empty, because the first has moved the text out.
      if (isEmpty && isBusy()) return null;
      const isTooLong = characterCount > MAX_MESSAGE_LENGTH;
      const textReason = isEmpty ? "empty" : isTooLong ? "too-long" : null;
      const reason = getBlockedReason(way) ?? textReason;
      if (reason) return block(reason);
      const earlier = edited?.body === draftBody ? edited : null;
      const message = toPending({
        idempotencyKey: earlier?.idempotencyKey ?? createIdempotencyKey(),
        text,
        body: draftBody,
        sentAt: earlier?.sentAt ?? Date.now(),
      });
      edited = null;
      // Text that a failure puts back into the textarea was not typed now.
      clearTimeout(pauseTimer);
      announcements.clear();
      const unsentMessages = [...state.unsentMessages, message];
      // Only an error about the draft is over.
      const error = state.error?.idempotencyKey ? state.error : latestError(unsentMessages);
      return dispatch(message, way, { draft: "", unsentMessages, error });
    },
    retry(key, way) {
      const failed = find(key);
      // The second of two taps finds the message sending.
      if (failed?.status !== "failed") return null;
      const reason = getBlockedReason(way);
      if (reason) return block(reason);
      const message = toPending(failed);
      return dispatch(message, way, replace(key, message));
    },
    block,
    accept,
    edit(key) {
      const message = find(key);
      if (!message || message.status === "sending") return;
      readTextareas();
      edited = message;
      update({ ...replace(key), draft: joinTexts(message.text, state.draft), blocked: null });
    },
    remove(key) {
      const message = find(key);
      if (message && message.status !== "sending") update(replace(key));
    },
    getEdited: () => edited,
    restore(change, restoredEdited) {
      edited = restoredEdited ?? edited;
      update(change);
    },
    announceFailure,
    reset() {
      readTextareas();
      textareas.show("");
      for (const timer of [sendingTimer, pauseTimer, limitTimer]) clearTimeout(timer);
      draftBody = "";
      edited = null;
      ways.clear();
      state = EMPTY_ORDER_STATE;
      announcements.clear(true);
      notify();
    },
  };
}

function sendingKey({ unsentMessages }: OrderState): string | null {
  return unsentMessages.find(({ status }) => status === "sending")?.idempotencyKey ?? null;
}

const SENDING_ANNOUNCE_DELAY_MS = 1000;
const CANCEL_OFFER_DELAY_MS = 3000;
const COUNT_ANNOUNCE_PAUSE_MS = 1000;
const COUNT_ANNOUNCE_FROM = MAX_MESSAGE_LENGTH * 0.8;
/** The status for an idempotency key that came with another message before. */
const KEY_REUSED_STATUS = 422;
