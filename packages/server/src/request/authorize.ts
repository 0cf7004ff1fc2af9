import { HttpError } from "../http/HttpError.ts";

/**
 * Finds out whether an order is the customer's before Connect gets a request: from the orders of the
 * session, and from `authorizeOrder`. For another customer's order the response is that of Connect
 * for an order that does not exist.
 *
 * @throws HttpError 404, or 500 if `authorizeOrder` fails.
 */
export async function authorize(
  access: OrderAccess,
  orderIds: readonly string[] | undefined,
  authorizeOrder: AuthorizeOrder | undefined,
): Promise<void> {
  if (orderIds && !orderIds.includes(access.orderId)) throw notFound();
  if (!authorizeOrder) return;
  let isTheirs: unknown;
  try {
    isTheirs = await authorizeOrder(access);
  } catch (error) {
    throw failed(
      "The storefront could not find out whose order it is: authorizeOrder threw.",
      error,
    );
  }
  if (isTheirs === true) return;
  if (isTheirs !== false) throw failed("authorizeOrder must give true or false.");
  throw notFound();
}

/** Returns whether a customer may chat about an order. If it throws, the request is refused. */
export type AuthorizeOrder = (access: OrderAccess) => boolean | Promise<boolean>;

export interface OrderAccess {
  /** Connect's user id of the customer. */
  userId: string;
  /** The retailer's own id of the order. */
  orderId: string;
  /** The request as it came. Its body must not be read. */
  request: Request;
}

/** Source: Connect, Send chat message. Only the event says that Connect was not asked. */
function notFound(): HttpError {
  const details = { status: 404, code: 4000, message: "Resource not found" };
  return new HttpError({ ...details, reason: "not-their-order" });
}

function failed(message: string, original: unknown = new TypeError(message)): HttpError {
  const details = { status: 500, code: "authorize_failed", message };
  return new HttpError(details, { during: "authorizeOrder", original });
}
