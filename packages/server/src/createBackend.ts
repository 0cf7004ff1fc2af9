import type { CheckedReliability } from "./checkReliability.ts";
import type { CheckedConnect } from "./connect/checkConnect.ts";
import { createConnectCaller } from "./connect/createConnectCaller.ts";
import { createConnectWaits } from "./connect/createConnectWaits.ts";
import { createUpstreamHealth } from "./connect/createUpstreamHealth.ts";
import { createHealth } from "./events/createHealth.ts";
import type { EmitEvent } from "./events/ShopperChatEvent.ts";
import type { Debug } from "./events/ShopperChatHandlerDebugEvent.ts";
import type { ShopperChatTelemetry } from "./events/ShopperChatTelemetry.ts";
import { createAdmission } from "./idempotency/createAdmission.ts";
import { createIdempotentSender } from "./idempotency/createIdempotentSender.ts";
import { createKeyNames } from "./idempotency/createKeyNames.ts";
import { createMessageClaims } from "./idempotency/createMessageClaims.ts";
import { createReader, type Reader } from "./read/createReader.ts";
import { createReconciler } from "./reconcile/createReconciler.ts";
import { createMessageSender } from "./send/createMessageSender.ts";
import { createSender, type Sender } from "./send/createSender.ts";
import { guardStore } from "./store/guardStore.ts";
import type { ShopperChatStore } from "./store/ShopperChatStore.ts";
import { storeFailureReason } from "./store/storeFailureReason.ts";

/** Creates what the handler calls once it knows the customer of a request. */
export function createBackend(
  connect: CheckedConnect,
  reliability: CheckedReliability,
  { emit, debug, telemetry }: Listeners,
): Backend {
  const { clock, keepMs, limits, maxKeysPerCustomer: maxKeys, reconcileAfterMs } = reliability;
  const { timeoutMs } = connect;
  const store = reliability.isMemoryStore ? reliability.store : guard(reliability);
  const callConnect = createConnectCaller({ connect, clock, debug, telemetry });
  const health = createUpstreamHealth(emit, clock);
  // The client secret is the only secret that all instances share.
  const names = createKeyNames(connect.clientSecret);
  const claims = createMessageClaims(store, { keepMs, holdMs: timeoutMs * 2 });
  const waits = createConnectWaits({ store, names, clock, kind: "send" });
  const admission = createAdmission({ store, limits, waits, maxKeys, keepMs });
  const post = createMessageSender({ callConnect, waits, health });
  const reader = createReader({
    callConnect,
    waits: createConnectWaits({ store, names, clock, kind: "read" }),
    store,
    limit: limits.reads,
    names,
    health,
    clock,
    maxReads: connect.maxReads,
    shareReadsMs: connect.shareReadsMs,
  });
  const sender = createSender({
    names,
    admission,
    claims,
    store,
    sendIdempotently: createIdempotentSender({
      store,
      claims,
      admission,
      clock,
      reconcile: createReconciler({ callConnect, claims, clock, health }),
      post,
      emit,
      keepMs,
      reconcileAfterMs,
      timeoutMs,
    }),
    post,
    whenStoreFails: reliability.whenStoreFails,
  });
  return { sender, reader, store };

  function guard({ store: unguarded, storeTimeoutMs }: CheckedReliability): ShopperChatStore {
    const storeHealth = createHealth({
      clock,
      onDown: (reason: ReturnType<typeof storeFailureReason>) =>
        emit({ type: "store-down", reason }),
      onUp: (downMs) => emit({ type: "store-up", downMs }),
    });
    return guardStore(unguarded, {
      timeoutMs: storeTimeoutMs,
      observe: (method, call) => telemetry.observe({ name: "store", method }, call),
      onSuccess: storeHealth.succeeded,
      onFailure(original) {
        storeHealth.failed(storeFailureReason(original));
        debug({ during: "store", original });
      },
    });
  }
}

interface Listeners {
  emit: EmitEvent;
  debug: Debug;
  telemetry: ShopperChatTelemetry;
}

export interface Backend {
  sender: Sender;
  reader: Reader;
  store: ShopperChatStore;
}
