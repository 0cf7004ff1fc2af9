import type { CheckedConnect } from "./checkConnect.ts";
import type { CheckedReliability } from "./checkReliability.ts";
import { createConnectCaller } from "./createConnectCaller.ts";
import { createConnectWaits } from "./createConnectWaits.ts";
import { createMessageSender } from "./createMessageSender.ts";
import { createSender, type Sender } from "./createSender.ts";
import { createAdmission } from "./once/createAdmission.ts";
import { createKeyNames } from "./once/createKeyNames.ts";
import { createMessageClaims } from "./once/createMessageClaims.ts";
import { createOnceSender } from "./once/createOnceSender.ts";
import { readEntry } from "./once/KeyEntry.ts";
import { createReader, type Reader } from "./read/createReader.ts";
import type { Tell } from "./ShopperChatEvent.ts";
import type { Debug } from "./ShopperChatHandlerDebugEvent.ts";
import { createSettler } from "./settle/createSettler.ts";
import { guardStore } from "./store/guardStore.ts";

/** Puts together what stands behind the handler: everything from a known customer's request on. */
export function createBackend(
  connect: CheckedConnect,
  reliability: CheckedReliability,
  { tell, debug }: Listeners,
): Backend {
  const { clock, keepMs, limits, maxKeysPerCustomer: maxKeys, settleAfterMs } = reliability;
  const { timeoutMs } = connect;
  const store = reliability.isOwnStore
    ? reliability.store
    : guardStore(reliability.store, reliability.storeTimeoutMs, (original) => {
        tell({ type: "store-down" });
        debug({ during: "store", original });
      });
  const callConnect = createConnectCaller(connect, clock, debug);
  const claims = createMessageClaims(store, { keepMs, holdMs: timeoutMs * 2 });
  const admission = createAdmission({ store, limits, maxKeys, keepMs });
  const post = createMessageSender(callConnect, createConnectWaits(clock.now), tell);
  // Instances have nothing else in common that nobody knows.
  const nameMessage = createKeyNames(connect.clientSecret);
  const reader = createReader({
    callConnect,
    waits: createConnectWaits(clock.now),
    store,
    limit: limits.reads,
    nameMessage,
    tell,
  });
  const sender = createSender({
    nameMessage,
    admission,
    claims,
    isKnown: async (name) => {
      const entry = readEntry(await store.get(name));
      return entry !== undefined && entry.state !== "refused";
    },
    sendOnce: createOnceSender({
      store,
      claims,
      admission,
      clock,
      settle: createSettler({ callConnect, claims, clock, tell }),
      post,
      tell,
      keepMs,
      settleAfterMs,
      timeoutMs,
    }),
    post,
    whenStoreFails: reliability.whenStoreFails,
  });
  return { sender, reader };
}

interface Listeners {
  tell: Tell;
  debug: Debug;
}

export interface Backend {
  sender: Sender;
  reader: Reader;
}
