import type { SentMessage } from "@shopper-chat/client";
import type { EmitEvent } from "../events/ShopperChatEvent.ts";
import { createRandomId } from "../http/createRandomId.ts";
import { HttpError } from "../http/HttpError.ts";
import { toInternalError } from "../http/toInternalError.ts";
import type { Reconcile } from "../reconcile/createReconciler.ts";
import type { ShopperChatClock } from "../ShopperChatClock.ts";
import type { CustomerMessage, SendForCustomer } from "../send/createMessageSender.ts";
import { StoreFailure } from "../store/guardStore.ts";
import type { ShopperChatStore } from "../store/ShopperChatStore.ts";
import type { Admission } from "./createAdmission.ts";
import { createKeyWait } from "./createKeyWait.ts";
import type { ClaimOwner, MessageClaims } from "./createMessageClaims.ts";
import {
  type KeyEnd,
  type KeyEntry,
  readEntry,
  type SendingEntry,
  type Since,
  writeEntry,
} from "./KeyEntry.ts";
import { keyReused, notYetSettled, storeDown, unclear } from "./keyErrors.ts";

/**
 * Creates the function that never posts a message with an idempotency key a second time without
 * reading the conversation first, over all instances that share a store. Every change of a key is one
 * `compareAndSet`, so that only one of any number of requests makes it.
 *
 * | the key is          | a request with it                                                         |
 * | ------------------- | ------------------------------------------------------------------------- |
 * | any but free        | with another body is refused (422)                                        |
 * | free                | makes it *sending* and posts, if the limits allow it                      |
 * | sending             | waits for the end of that try; the eleventh such request is refused (409) |
 * | sending, lease over | treats it as *unknown*, cut at the end of the lease: that process died    |
 * | sent                | gets the same response                                                    |
 * | refused             | gets the same response if it arrived before that; otherwise as if free    |
 * | unknown             | gets the same response if it arrived before that; otherwise makes it      |
 * |                     | *sending* and reads: found → *sent*; not there → posts, once it is late   |
 * |                     | enough; unclear → *unknown*, as before                                    |
 *
 * | a post that ends with     | leaves the key                                                      |
 * | ------------------------- | ------------------------------------------------------------------- |
 * | 200                       | sent, for `keepMs`                                                  |
 * | a definite refusal        | refused, which is free for all later requests                       |
 * | anything else             | unknown, for `keepMs`                                               |
 * | nothing, the process died | sending, until its lease ends                                       |
 *
 * Leases are by the clock of the store, so the clocks of the instances may differ.
 */
export function createIdempotentSender(options: IdempotentSenderOptions): SendIdempotently {
  const { store, claims, admission, clock, reconcile, post, emit } = options;
  const { keepMs, reconcileAfterMs, timeoutMs } = options;
  /** The tries of this process. Requests in this process need not poll for their ends. */
  const inFlight = new Map<string, Promise<unknown>>();

  return async (message, owner) => {
    const { deadline } = message;
    const waiting = createKeyWait({
      store,
      clock,
      owner,
      remainingMs: () => deadline.remainingMs() + timeoutMs * WAIT_MARGIN,
    });
    let storeNow: StoreNow | undefined;
    let mayHaveArrived = false;
    let isFree = false;
    try {
      for (;;) {
        const [text, above, now] = await Promise.all([
          store.get(owner.name),
          claims.highest(owner.order),
          storeNow ?? readStoreClock(owner.name),
        ]);
        storeNow = now;
        const entry = readEntry(text);
        if (entry && entry.body !== owner.body) throw keyReused();
        if (entry?.state === "sent") return entry.message;
        const isTheirs = entry?.try === waiting.forTry();
        const arrivedAt = now() - (timeoutMs - deadline.remainingMs());
        if (entry && "answer" in entry && (isTheirs || arrivedAt < entry.endedAt)) {
          throw new HttpError(entry.answer);
        }
        mayHaveArrived = entry?.state === "sending" || entry?.state === "unknown";
        isFree = !mayHaveArrived;
        const here = inFlight.get(owner.name);
        // A key that this process is sending is only free if the store lost it in the meantime.
        const isSending = entry?.state === "sending" && now() < entry.leaseEndsAt;
        if (isSending || (here && !entry)) {
          await waiting.wait(entry?.try ?? "", here);
          continue;
        }
        const taken = await take(message, owner, { text, entry, above, now });
        if (!taken) continue;
        const sending = carryOut(message, taken);
        inFlight.set(
          owner.name,
          sending.catch(() => {}),
        );
        return await sending.finally(() => inFlight.delete(owner.name));
      }
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      if (mayHaveArrived) throw storeDown("unconfirmed");
      throw isFree ? new StoreFailure(error.message, { isKeyFree: true }) : error;
    } finally {
      const waitedMs = waiting.end();
      if (waitedMs !== undefined) emit({ type: "deduplicated", durationMs: waitedMs });
    }
  };

  /** Reads the clock of the store once; the monotonic clock of this process carries it on. */
  async function readStoreClock(name: string): Promise<StoreNow> {
    if (!store.now) return clock.now;
    const time = await store.now(name);
    const readAt = clock.monotonicNow();
    return () => time + (clock.monotonicNow() - readAt);
  }

  /** Makes the key *sending*, unless another request has just changed it. */
  async function take(
    message: CustomerMessage,
    owner: KeyOwner,
    found: Found,
  ): Promise<Taken | null> {
    const { now } = found;
    const earlier = toEarlier(found.entry);
    const leaseMs = message.deadline.remainingMs() + timeoutMs * LEASE_MARGIN;
    const entry: SendingEntry = {
      state: "sending",
      body: owner.body,
      try: createRandomId(),
      since: earlier?.since ?? { startedAt: now(), above: found.above },
      leaseEndsAt: now() + leaseMs,
    };
    const text = writeEntry(entry);
    try {
      const [isTaken, refusal] = await Promise.all([
        // Stored for longer than its lease: a key whose lease is over is unknown, not free.
        store.compareAndSet(owner.name, found.text, text, keepMs),
        admission.admit(owner, { isKeyed: true, isFirst: !earlier }),
        claims.begin(owner),
        // On another shard of a cluster, which may be away while this customer's is not.
        store.compareAndSet(owner.attempt, undefined, owner.name, keepMs).catch(() => false),
      ]);
      return isTaken ? { owner, entry, text, earlier, refusal, found } : null;
    } catch (error) {
      // Nothing was posted, so the key may be as it was. If this fails too, its lease ends.
      store.compareAndSet(owner.name, text, found.text, keepMs).catch(() => {});
      throw error;
    }
  }

  async function carryOut(message: CustomerMessage, taken: Taken): Promise<SentMessage> {
    const { earlier, found } = taken;
    let cutAt = earlier?.cutAt;
    try {
      if (taken.refusal) throw taken.refusal;
      let sent = earlier && (await findEarlier(message, taken, earlier));
      if (!sent) {
        cutAt = undefined;
        sent = await post(message);
      }
      await end(taken, { state: "sent", message: sent });
      return sent;
    } catch (error) {
      const refusal = error instanceof HttpError ? error : toInternalError(error);
      const answer = refusal.details();
      const endedAt = found.now();
      if (answer.delivery === "unconfirmed") {
        const { since } = taken.entry;
        await end(taken, { state: "unknown", since, endedAt, cutAt: cutAt ?? endedAt, answer });
      } else {
        await end(taken, { state: "refused", endedAt, answer });
      }
      throw refusal;
    }
  }

  /** Returns the message of an earlier try if it arrived, or null if it surely did not. */
  async function findEarlier(
    message: CustomerMessage,
    { owner, found }: Taken,
    { since, cutAt }: Earlier,
  ): Promise<SentMessage | null> {
    const { now } = found;
    const settledAt = cutAt + reconcileAfterMs;
    for (;;) {
      const tries = { above: since.above, from: since.startedAt, to: settledAt };
      const result = await reconcile(message, owner, { ...tries, now }).catch(
        () => "unclear" as const,
      );
      emit({ type: "reconciled", outcome: typeof result === "string" ? result : "found" });
      if (typeof result === "object") return result;
      if (result === "unclear") throw unclear();
      const waitMs = settledAt - now();
      if (waitMs <= 0) return null;
      // The time that is left after the wait must be enough to read once more and to post.
      if (waitMs > message.deadline.remainingMs() - timeoutMs * TIME_TO_POST) {
        throw notYetSettled(waitMs);
      }
      await clock.pause(waitMs);
    }
  }

  /** Stores how the try ended. If the store fails here, the lease ends and a repeat reconciles. */
  async function end({ owner, entry, text, found, earlier }: Taken, state: KeyEnd): Promise<void> {
    const next = writeEntry({ ...state, body: owner.body, try: entry.try });
    const isRefused = state.state === "refused";
    const lifetimeMs = isRefused ? REFUSED_MS : keepMs;

    async function replaceEntry(): Promise<void> {
      if (await store.compareAndSet(owner.name, text, next, lifetimeMs)) return;
      // The store lost the key, as after a failover. The response is known, so it is stored again.
      await store.compareAndSet(owner.name, undefined, next, lifetimeMs);
      await store.compareAndSet(owner.attempt, undefined, owner.name, keepMs);
    }

    await Promise.all([
      replaceEntry(),
      state.state === "sent" && claims.record(owner, state.message.id, found.above),
      isRefused && admission.release(owner),
      isRefused && !earlier && store.compareAndSet(owner.attempt, owner.name, undefined, 1),
    ])
      // Not before: a try that finds this text no longer in flight must find its claim.
      .then(() => void claims.end(owner).catch(() => {}))
      .catch(() => {});
  }
}

/**
 * @throws HttpError with the response for the page if the message was not accepted.
 * @throws StoreFailure if the store failed before anything could be sent.
 */
export type SendIdempotently = (message: CustomerMessage, owner: KeyOwner) => Promise<SentMessage>;

/** Which message a keyed try is about. */
interface KeyOwner extends ClaimOwner {
  /** The name of the key alone, without its customer. */
  attempt: string;
}

export interface IdempotentSenderOptions {
  store: ShopperChatStore;
  claims: MessageClaims;
  admission: Admission;
  clock: ShopperChatClock;
  reconcile: Reconcile;
  post: SendForCustomer;
  emit: EmitEvent;
  /** How long a key and the response to it are stored. */
  keepMs: number;
  /** How long after a lost connection Connect may still accept a message. */
  reconcileAfterMs: number;
  /** The time for one message. */
  timeoutMs: number;
}

/** The time by the clock of the store, in milliseconds. */
type StoreNow = () => number;

/** The store's entry for a key before this process took the key. */
interface Found {
  text: string | undefined;
  entry: KeyEntry | undefined;
  above: string | null;
  now: StoreNow;
}

/** A key that only this request may change now. */
interface Taken {
  owner: KeyOwner;
  found: Found;
  entry: SendingEntry;
  text: string;
  /** Earlier tries of the message whose outcome is not known. */
  earlier: Earlier | null;
  /** Why it may not be sent now. */
  refusal: HttpError | undefined;
}

interface Earlier {
  since: Since;
  cutAt: number;
}

function toEarlier(entry: KeyEntry | undefined): Earlier | null {
  if (entry?.state === "unknown") return { since: entry.since, cutAt: entry.cutAt };
  return entry?.state === "sending" ? { since: entry.since, cutAt: entry.leaseEndsAt } : null;
}

/** How much longer a lease is than its try may last, for processes that stall. */
const LEASE_MARGIN = 0.5;
/** How much longer a repeat waits, so that it gets the end of a try that used all of its time. */
const WAIT_MARGIN = 0.2;
/** The part of its time that a try must have left to post after reading. */
const TIME_TO_POST = 0.4;
/** How long a refusal is stored for the requests that waited for it. */
const REFUSED_MS = 30_000;
