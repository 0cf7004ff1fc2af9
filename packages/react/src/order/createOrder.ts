import { countCharacters, createIdempotencyKey, type ShopperChatError } from "@shopper-chat/client";
import { createDraftFields, type DraftField } from "./createDraftFields.ts";
import { createTellers, type Teller, type Tellers } from "./createTellers.ts";
import { joinTexts } from "./joinTexts.ts";
import {
  EMPTY_ORDER_STATE,
  type NewMessage,
  type OrderState,
  type OutgoingMessage,
} from "./OrderState.ts";
import {
  endWaiting,
  isAnswered,
  isOwnFault,
  isUnconfirmed,
  lastFailure,
  unconfirmed,
} from "./sendFailure.ts";
import { tellEach } from "./tellEach.ts";

/**
 * Holds what a customer wrote for one order until it is accepted: the draft and the outgoing
 * messages. It outlives the components that show it, so that leaving the page's view and coming
 * back, or a second composer, loses and repeats nothing (design decision 4).
 */
export function createOrderStore(): OrderStore {
  const listeners = new Set<() => void>();
  const fields = createDraftFields();
  const tellers = createTellers(claimFailure);
  let state = EMPTY_ORDER_STATE;
  let failures = 0;

  function update(change: Partial<OrderState>, isComposing = false): void {
    const previous = state.draft;
    state = { ...state, ...change };
    if (state.draft !== previous) {
      const characters = countCharacters(state.draft);
      const settledCharacters = isComposing ? state.settledCharacters : characters;
      state = { ...state, characters, settledCharacters };
      fields.follow(previous, state.draft);
    }
    tellEach(listeners);
  }

  function setDraft(draft: string, isComposing = false): void {
    const { characters, failure, settledCharacters } = state;
    if (draft === state.draft) {
      if (!isComposing && settledCharacters !== characters) {
        update({ settledCharacters: characters });
      }
      return;
    }
    update({ draft, failure: failure && isAnswered(failure, draft) ? null : failure }, isComposing);
  }

  function readFields(): void {
    const unread = fields.unread();
    // Also where nothing is unread: a composition whose end the browser dropped has ended by now.
    setDraft(unread ?? state.draft);
    if (unread !== null) fields.show(unread);
  }

  function startLimit(waitMs: number): void {
    const limitedUntil = Date.now() + waitMs;
    update({ limitedUntil });
    setTimeout(() => {
      if (state.limitedUntil === limitedUntil) update({ limitedUntil: null });
    }, waitMs);
  }

  function find(key: string): OutgoingMessage | undefined {
    return state.outgoing.find(({ idempotencyKey }) => idempotencyKey === key);
  }

  /** The change that puts `replacement` where the message was, and ends the failure it had. */
  function settle(
    key: string,
    replacement?: OutgoingMessage,
  ): Pick<OrderState, "outgoing" | "failure"> {
    const outgoing = state.outgoing.flatMap((message) =>
      message.idempotencyKey !== key ? message : (replacement ?? []),
    );
    const isOver = state.failure?.idempotencyKey === key;
    return { outgoing, failure: isOver ? lastFailure(outgoing) : state.failure };
  }

  function sendAgain(message: NewMessage, hasToWait = false): void {
    const { idempotencyKey, text, body, sentAt } = message;
    const before = find(idempotencyKey);
    const mayHaveArrived = before !== undefined && isUnconfirmed(before);
    const place = hasToWait ? "waiting" : "sending";
    update(
      settle(idempotencyKey, { idempotencyKey, text, body, sentAt, state: place, mayHaveArrived }),
    );
  }

  /** A failure that came while no composer was there waits for one to tell it. */
  function claimFailure(teller: Teller): void {
    const { failure } = state;
    if (failure && failure.teller === undefined) update({ failure: { ...failure, teller } });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    attachField(field) {
      const found = fields.attach(field, state.draft);
      if (found !== "") setDraft(joinTexts(state.draft, found));
      field.value = state.draft;
      return () => {
        readFields();
        fields.detach(field);
      };
    },
    isShown: fields.isShown,
    createTeller: tellers.create,
    readFields,
    setDraft,
    moveDraftOut(body, hasToWait = false) {
      const again = state.edited?.body === body ? state.edited : undefined;
      const idempotencyKey = again?.idempotencyKey ?? createIdempotencyKey();
      const mayHaveArrived = again !== undefined && isUnconfirmed(again);
      const place = hasToWait ? "waiting" : "sending";
      const sentAt = again?.sentAt ?? Date.now();
      const message = { idempotencyKey, text: state.draft, body, sentAt };
      const outgoing: OutgoingMessage[] = [
        ...state.outgoing,
        { ...message, state: place, mayHaveArrived },
      ];
      // Only what was about the draft is over; told anew, an old failure seems to be this message's.
      const failure = state.failure?.idempotencyKey ? state.failure : lastFailure(outgoing);
      update({ draft: "", outgoing, edited: null, failure });
      return message;
    },
    find,
    sendAgain,
    takeWaiting() {
      const { outgoing } = state;
      // An answer that was meant for a customer before lets nobody's message out of turn.
      if (outgoing.some((message) => message.state === "sending")) return undefined;
      const next = outgoing.find((message) => message.state === "waiting");
      if (next) sendAgain(next);
      return next;
    },
    accept(key) {
      if (find(key)) update({ ...settle(key), sentCount: state.sentCount + 1 });
    },
    fail(key, cause, staysInSight = false) {
      const message = find(key);
      if (!message) return;
      const mayHaveArrived = message.state === "sending" && message.mayHaveArrived;
      const error = mayHaveArrived && cause.delivery === "not-sent" ? unconfirmed(cause) : cause;
      if (error.kind === "rate-limited") startLimit(error.retryAfterMs ?? 0);
      readFields();
      failures += 1;
      const news = { error, count: failures, teller: tellers.current() };
      if (error.delivery === "not-sent" && state.draft === "" && !staysInSight) {
        update({
          ...settle(key),
          draft: message.text,
          failure: { ...news, idempotencyKey: null },
        });
      } else {
        // The backend knows this key as another message's, and always will.
        const nextKey = error.status === KEY_REUSED ? createIdempotencyKey() : key;
        update({
          ...settle(key, {
            idempotencyKey: nextKey,
            text: message.text,
            body: message.body,
            sentAt: message.sentAt,
            state: "failed",
            error,
          }),
          failure: { ...news, idempotencyKey: nextKey },
        });
      }
      // What comes after it must not overtake it, nor go out later behind the customer's back.
      const hasWaiting = state.outgoing.some((each) => each.state === "waiting");
      if (hasWaiting && !isOwnFault(error)) {
        update({ outgoing: state.outgoing.map(endWaiting(error)) });
      }
    },
    endNews() {
      const { failure } = state;
      if (failure?.teller) update({ failure: { ...failure, teller: null } });
    },
    moveBack(key) {
      const message = find(key);
      if (!message || message.state === "sending") return;
      readFields();
      update({ ...settle(key), edited: message, draft: joinTexts(message.text, state.draft) });
    },
    remove(key) {
      const message = find(key);
      if (message && message.state !== "sending") update(settle(key));
    },
    restore({ draft, outgoing, edited }) {
      readFields();
      const failure = lastFailure(outgoing);
      update({
        // The browser may have put the same text back into the field.
        draft: draft === state.draft ? draft : joinTexts(draft, state.draft),
        outgoing: [...outgoing, ...state.outgoing],
        edited: edited ?? state.edited,
        // Whether it was told, nobody on this page knows.
        failure: failure ? { ...failure, teller: tellers.current() } : state.failure,
      });
    },
    clear() {
      readFields();
      fields.show("");
      state = EMPTY_ORDER_STATE;
      tellEach(listeners);
    },
  };
}

export interface OrderStore {
  getState: () => OrderState;
  /** Calls `listener` after every change; what it throws goes to the page's `error` event. */
  subscribe: (listener: () => void) => () => void;
  /**
   * Makes `field` one of those that show the draft, and takes over what already stands in it: text
   * typed before hydration, or put back by the browser. Returns how to detach it.
   */
  attachField: (field: DraftField) => () => void;
  /** Whether a field on the page shows the draft. */
  isShown: () => boolean;
  /** For a composer, which tells what happens to the order's messages unless another one does. */
  createTeller: Tellers["create"];
  /** Takes what stands in the fields for the draft: dictation may change it without an event. */
  readFields: () => void;
  /** While an input method composes, the draft is counted but not judged. */
  setDraft: (draft: string, isComposing?: boolean) => void;
  /**
   * Send: the draft becomes an outgoing message, in one step. One that was taken back to be edited
   * and is sent as it was keeps its key: it may have arrived already.
   */
  moveDraftOut: (body: string, hasToWait?: boolean) => NewMessage;
  /** The outgoing message of that key. */
  find: (idempotencyKey: string) => OutgoingMessage | undefined;
  /** Try again: a failed message is under way once more, or waits for its turn. */
  sendAgain: (message: NewMessage, hasToWait?: boolean) => void;
  /** The first message that waits, if one does and none is under way, is under way from now on. */
  takeWaiting: () => NewMessage | undefined;
  /** Connect has accepted the message: it is no longer ours to keep. */
  accept: (idempotencyKey: string) => void;
  /**
   * Back into the field if it surely was not sent and the field is still empty; else it stays, as it
   * always does where it `staysInSight`. Those that wait for it fail with it.
   */
  fail: (idempotencyKey: string, error: ShopperChatError, staysInSight?: boolean) => void;
  /** The customer has been told of the failure, and is told of something else now. */
  endNews: () => void;
  /** Edit: a message that is not under way goes back into the field, before what stands there. */
  moveBack: (idempotencyKey: string) => void;
  /** Remove: the customer gives up a message that is not under way. */
  remove: (idempotencyKey: string) => void;
  /** Puts what was kept across a reload before what is there already. */
  restore: (kept: Pick<OrderState, "draft" | "outgoing" | "edited">) => void;
  /** Forgets everything, for a customer who signs out. */
  clear: () => void;
}

/** The status of an idempotency key that came with another message before. */
const KEY_REUSED = 422;
