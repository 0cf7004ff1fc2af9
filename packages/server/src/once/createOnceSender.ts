import type { SentMessage } from "@shopper-chat/client";
import type { Clock } from "../Clock.ts";
import type { CustomerMessage, SendForCustomer } from "../createMessageSender.ts";
import { Refusal } from "../Refusal.ts";
import type { Tell } from "../ShopperChatEvent.ts";
import type { Settle } from "../settle/createSettler.ts";
import { StoreFailure } from "../store/guardStore.ts";
import type { Store } from "../store/Store.ts";
import { unforeseen } from "../unforeseen.ts";
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
import { keyReused, notYetSettled, storeDown, unclear } from "./keyRefusals.ts";

/**
 * Makes the function that posts no message with an idempotency key a second time without looking
 * first, over all instances that share a store. Every change of a key is one `swap`, so that of any
 * number of requests only one makes it.
 *
 * | the key is          | a request with it                                                         |
 * | ------------------- | ------------------------------------------------------------------------- |
 * | any but free        | with another body is refused (422)                                        |
 * | free                | makes it *sending* and posts, if the limits let it                        |
 * | sending             | waits for the end of that try; the eleventh who would is refused (409)    |
 * | sending, lease over | takes it for *unknown*, cut at the end of the lease: that process died    |
 * | sent                | gets the same answer                                                      |
 * | refused             | gets the same answer if it came before that; else as if it were free      |
 * | unknown             | gets the same answer if it came before that; else makes it *sending*      |
 * |                     | and looks: found → *sent*; not there → posts, once it is late enough;     |
 * |                     | unclear → *unknown*, as before                                            |
 *
 * | a post that ends with     | leaves the key                                                      |
 * | ------------------------- | ------------------------------------------------------------------- |
 * | 200                       | sent, for `keepMs`                                                  |
 * | a definite refusal        | refused, which is free for all who come later                       |
 * | anything else             | unknown, for `keepMs`                                               |
 * | nothing, the process died | sending, and its lease runs out                                     |
 */
export function createOnceSender(options: OnceSenderOptions): SendOnce {
  const { store, claims, admission, clock, settle, post, tell } = options;
  const { keepMs, settleAfterMs, timeoutMs } = options;
  /** The tries of this process, whose ends nobody here has to poll for. */
  const underWay = new Map<string, Promise<unknown>>();

  return async (message, owner) => {
    const waiting = createKeyWait({
      store,
      clock,
      owner,
      until: message.endsAt + timeoutMs * WAIT_MARGIN,
    });
    const arrivedAt = message.endsAt - timeoutMs;
    let isKnown = false;
    try {
      for (;;) {
        const [text, above] = await Promise.all([
          store.get(owner.name),
          claims.highest(owner.order),
        ]);
        const entry = readEntry(text);
        if (entry && entry.body !== owner.body) throw keyReused();
        if (entry?.state === "sent") return entry.message;
        const isTheirs = entry?.try === waiting.forTry();
        if (entry && "answer" in entry && (isTheirs || arrivedAt < entry.endedAt)) {
          throw new Refusal(entry.answer);
        }
        isKnown = entry?.state === "sending" || entry?.state === "unknown";
        if (entry?.state === "sending" && clock.now() < entry.leaseEndsAt) {
          await waiting.wait(entry.try, underWay.get(owner.name));
          continue;
        }
        const taken = await take(message, owner, { text, entry, above });
        if (!taken) continue;
        const carrying = carryOut(message, taken);
        underWay.set(
          owner.name,
          carrying.catch(() => {}),
        );
        return await carrying.finally(() => underWay.delete(owner.name));
      }
    } catch (error) {
      // Of a key that is under way or unknown nobody may say that its message was not sent.
      throw error instanceof StoreFailure && isKnown ? storeDown("unconfirmed") : error;
    } finally {
      const waitedMs = waiting.end();
      if (waitedMs !== undefined) tell({ type: "waited", durationMs: waitedMs });
    }
  };

  /** Makes the key *sending*, unless somebody else has just changed it. */
  async function take(
    message: CustomerMessage,
    owner: ClaimOwner,
    found: Found,
  ): Promise<Taken | null> {
    const earlier = toEarlier(found.entry);
    const leaseEndsAt = message.endsAt + timeoutMs * LEASE_MARGIN;
    const entry: SendingEntry = {
      state: "sending",
      body: owner.body,
      try: crypto.randomUUID(),
      since: earlier?.since ?? { startedAt: clock.now(), above: found.above },
      leaseEndsAt,
    };
    const text = writeEntry(entry);
    try {
      const [isTaken, refusal] = await Promise.all([
        // Kept beyond its lease: what ran out is unknown, not free.
        store.swap(owner.name, found.text, text, keepMs),
        admission.admit(owner, { isKeyed: true, isFirst: !earlier }),
        claims.begin(owner),
      ]);
      return isTaken ? { owner, entry, text, earlier, refusal } : null;
    } catch (error) {
      // Nothing is posted, so the key may be as it was; if that fails too, its lease runs out.
      store.swap(owner.name, text, found.text, keepMs).catch(() => {});
      throw error;
    }
  }

  async function carryOut(message: CustomerMessage, taken: Taken): Promise<SentMessage> {
    const { earlier } = taken;
    let cutAt = earlier?.cutAt;
    try {
      if (taken.refusal) throw taken.refusal;
      let sent = earlier && (await findEarlier(message, taken.owner, earlier));
      if (!sent) {
        cutAt = undefined;
        sent = await post(message);
      }
      await end(taken, { state: "sent", message: sent });
      return sent;
    } catch (error) {
      const refusal = error instanceof Refusal ? error : unforeseen(error);
      const answer = refusal.details();
      if (answer.delivery === "unconfirmed") {
        await end(taken, {
          state: "unknown",
          since: taken.entry.since,
          endedAt: clock.now(),
          cutAt: cutAt ?? clock.now(),
          answer,
        });
      } else {
        await end(taken, { state: "refused", endedAt: clock.now(), answer });
      }
      throw refusal;
    }
  }

  /** The message, if an earlier try's arrived; null when it surely did not, and is to be posted. */
  async function findEarlier(
    message: CustomerMessage,
    owner: ClaimOwner,
    { since, cutAt }: Earlier,
  ): Promise<SentMessage | null> {
    const settledAt = cutAt + settleAfterMs;
    for (;;) {
      const tries = { above: since.above, from: since.startedAt, to: settledAt };
      const found = await settle(message, owner, tries).catch(() => "unclear" as const);
      tell({ type: "settled", outcome: typeof found === "string" ? found : "found" });
      if (typeof found === "object") return found;
      if (found === "unclear") throw unclear();
      const waitMs = settledAt - clock.now();
      if (waitMs <= 0) return null;
      // What is left of the time after the wait has to do for another look and a post.
      if (clock.now() + waitMs > message.endsAt - timeoutMs * TIME_TO_POST)
        throw notYetSettled(waitMs);
      await clock.pause(waitMs);
    }
  }

  /** Gives the key its new state. A store that fails here leaves it to its lease, and to a look. */
  async function end({ owner, entry, text }: Taken, state: KeyEnd): Promise<void> {
    const next: KeyEntry = { ...state, body: owner.body, try: entry.try };
    const lifetimeMs = state.state === "refused" ? REFUSED_MS : keepMs;
    await Promise.all([
      store.swap(owner.name, text, writeEntry(next), lifetimeMs),
      state.state === "sent" && claims.record(owner, state.message.id),
      state.state === "refused" && admission.release(owner),
    ])
      // Only then: who finds the text under way no more must find the claim.
      .then(() => void claims.end(owner).catch(() => {}))
      .catch(() => {});
  }
}

/**
 * @throws Refusal that says what the page is told when the message was not accepted.
 * @throws StoreFailure when the store failed before anything could be sent.
 */
export type SendOnce = (message: CustomerMessage, owner: ClaimOwner) => Promise<SentMessage>;

export interface OnceSenderOptions {
  store: Store;
  claims: MessageClaims;
  admission: Admission;
  clock: Clock;
  settle: Settle;
  post: SendForCustomer;
  tell: Tell;
  /** How long an answer, or the lack of one, is kept. */
  keepMs: number;
  /** How long after a cut Connect may still accept a message. */
  settleAfterMs: number;
  /** The time for one message. */
  timeoutMs: number;
}

/** What was found under a key before it was taken. */
interface Found {
  text: string | undefined;
  entry: KeyEntry | undefined;
  above: string | null;
}

/** A key that this request alone may change now. */
interface Taken {
  owner: ClaimOwner;
  entry: SendingEntry;
  text: string;
  /** Earlier tries of the message whose end is not known. */
  earlier: Earlier | null;
  /** Why it may not be sent now. */
  refusal: Refusal | undefined;
}

interface Earlier {
  since: Since;
  cutAt: number;
}

function toEarlier(entry: KeyEntry | undefined): Earlier | null {
  if (entry?.state === "unknown") return { since: entry.since, cutAt: entry.cutAt };
  return entry?.state === "sending" ? { since: entry.since, cutAt: entry.leaseEndsAt } : null;
}

/** How much longer a lease is than its try may last, for processes that stall and clocks that differ. */
const LEASE_MARGIN = 0.5;
/** How much longer a repeat waits, so that it hears of a try that went to the end of its time. */
const WAIT_MARGIN = 0.2;
/** How much of its time a try must have left to post after a look. */
const TIME_TO_POST = 0.4;
/** How long those who waited for a refusal have to come for it. */
const REFUSED_MS = 30_000;
