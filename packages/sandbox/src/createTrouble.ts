import type { LateDeliveries } from "./createLateDeliveries.ts";
import type { RateLimit } from "./createRateLimit.ts";
import { type FixedOrderId, fixedOrders } from "./fixedOrders.ts";
import { pause } from "./pause.ts";

/** Makes what stands before the chat's endpoints: it lets a request through, or troubles it first. */
export function createTrouble({
  trouble,
  lateDeliveries,
  rateLimit,
  slowMs,
}: TroubleOptions): Troubled {
  return async ({ method, orderId, signal }, answer) => {
    const { latencyMs = 0, outcome } = trouble?.({ method, orderId }) ?? {};
    const response = await (outcome === undefined
      ? answer()
      : fixedOrders[outcome].outcome({
          deliver: answer,
          deliverLater: () => lateDeliveries.schedule(() => void answer()),
          pause: () => pause(slowMs, signal),
          admit: () => rateLimit.admit(orderId),
        }));
    // As with `slow`: what has arrived is dealt with at once, and only the answer is long in coming.
    if (latencyMs > 0) await pause(latencyMs, signal);
    return response;
  };
}

/** What happens to one request. */
export interface Trouble {
  /** How much later than it could the answer comes, in milliseconds. @default 0 */
  latencyMs?: number | undefined;
  /**
   * The fixed order whose outcome the request has, whether it sends, reads or marks as read.
   * @default its own order's
   */
  outcome?: FixedOrderId | undefined;
}

export interface TroubledRequest {
  /** Such as `POST`. */
  method: string;
  /** Percent-decoded. */
  orderId: string;
}

export interface TroubleOptions {
  trouble: ((request: TroubledRequest) => Trouble | undefined) | undefined;
  lateDeliveries: LateDeliveries;
  rateLimit: RateLimit;
  slowMs: number;
}

/** Answers a request with what the endpoint says, or with what comes between. */
export type Troubled = (
  request: TroubledRequest & {
    /** Aborted when whoever asked has gone. */
    signal: AbortSignal;
  },
  answer: () => Response | Promise<Response>,
) => Promise<Response>;
