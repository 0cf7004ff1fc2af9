import { Refusal } from "./Refusal.ts";

/**
 * Asks the storefront whether an order is the customer's, before Connect is asked. A customer who
 * tries another's is told what Connect would tell.
 *
 * @throws Refusal 404, or 500 when `authorizeOrder` fails.
 */
export async function authorize(
  access: OrderAccess,
  authorizeOrder: AuthorizeOrder | undefined,
): Promise<void> {
  if (!authorizeOrder) return;
  let isTheirs: unknown;
  try {
    isTheirs = await authorizeOrder(access);
  } catch (error) {
    throw failed("The storefront could not tell whose order it is: authorizeOrder threw.", error);
  }
  if (isTheirs === true) return;
  if (isTheirs !== false) throw failed("authorizeOrder must give true or false.");
  // Source: Connect, Send chat message.
  throw new Refusal({ status: 404, code: 4000, message: "Resource not found" });
}

/** Tells whether an order may be written to by a customer. When it throws, the request is refused. */
export type AuthorizeOrder = (access: OrderAccess) => boolean | Promise<boolean>;

export interface OrderAccess {
  /** Connect's user id of the customer. */
  userId: string;
  /** The retailer's own id of the order. */
  orderId: string;
  /** As it came; its body must not be read. */
  request: Request;
}

function failed(message: string, original: unknown = new TypeError(message)): Refusal {
  const details = { status: 500, code: "authorize_failed", message };
  return new Refusal(details, { during: "authorizeOrder", original });
}
