import type { LateDeliveries } from "../messages/createLateDeliveries.ts";
import { type FixedOrderId, fixedOrders } from "../orders/fixedOrders.ts";
import type { RateLimit } from "./createRateLimit.ts";
import { pause } from "./pause.ts";

/** Creates the step before the chat's endpoints, which applies the faults of the option `trouble`. */
export function createFaults({
  trouble,
  lateDeliveries,
  rateLimit,
  slowMs,
}: FaultOptions): RespondWithFaults {
  return async ({ method, orderId, signal }, respond) => {
    const { latencyMs = 0, outcome } = trouble?.({ method, orderId }) ?? {};
    const response = await (outcome === undefined
      ? respond()
      : fixedOrders[outcome].outcome({
          deliver: respond,
          deliverLater: () => lateDeliveries.schedule(() => void respond()),
          pause: () => pause(slowMs, signal),
          admit: () => rateLimit.admit(orderId),
        }));
    // As with the order `slow`, the request is handled at once and only the response is delayed.
    if (latencyMs > 0) await pause(latencyMs, signal);
    return response;
  };
}

/** A fault that the sandbox applies to one request. */
export interface Fault {
  /** How much later the response comes, in milliseconds. @default 0 */
  latencyMs?: number | undefined;
  /**
   * The fixed order whose outcome the request gets, for sending, reading and marking as read.
   * @default the outcome of its own order
   */
  outcome?: FixedOrderId | undefined;
}

export interface FaultRequest {
  /** The HTTP method, such as `POST`. */
  method: string;
  /** The order id, percent-decoded. */
  orderId: string;
}

export interface FaultOptions {
  trouble: ((request: FaultRequest) => Fault | undefined) | undefined;
  lateDeliveries: LateDeliveries;
  rateLimit: RateLimit;
  slowMs: number;
}

/** Responds to a request with `respond`, or with the fault for that request. */
export type RespondWithFaults = (
  request: FaultRequest & {
    /** Aborted when the client has gone. */
    signal: AbortSignal;
  },
  respond: () => Response | Promise<Response>,
) => Promise<Response>;
