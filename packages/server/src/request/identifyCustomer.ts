import { HttpError } from "../http/HttpError.ts";

/**
 * Calls `authenticate` to find the customer whose session a request belongs to.
 *
 * @throws HttpError 401 if nobody is signed in, 500 if `authenticate` fails or returns something else.
 */
export async function identifyCustomer(
  request: Request,
  authenticate: Authenticate,
): Promise<ShopperChatCustomer> {
  const customer = await callAuthenticate(request, authenticate);
  if (customer === null || customer === undefined) throw signedOut(undefined);
  if (typeof customer === "object" && "signedOutReason" in customer) {
    throw signedOut(customer.signedOutReason);
  }
  // Two ill-formed ids could become the same one on their way to Connect.
  const { userId, orderIds }: ShopperChatCustomer = customer;
  if (typeof userId !== "string" || userId === "" || /\p{Surrogate}/u.test(userId)) {
    throw failed("authenticate must give { userId } with the Connect user id as text, or null.");
  }
  if (orderIds !== undefined && !Array.isArray(orderIds)) {
    throw failed("authenticate must give orderIds as a list, or leave it out.");
  }
  return { userId, orderIds };
}

/**
 * Returns the customer whose session a request belongs to, or null if nobody is signed in. It gets
 * the request as it came and must not read its body. If it throws, the request is refused.
 */
export type Authenticate = (request: Request) => AuthenticateResult | Promise<AuthenticateResult>;

type AuthenticateResult = ShopperChatCustomer | SignedOut | null | undefined;

/** A customer who is signed in at the storefront. */
export interface ShopperChatCustomer {
  /**
   * Connect's user id of the customer. Connect does not verify it: the owner of the client secret may
   * name any customer, so it must come from the storefront's session and never from the request's
   * content.
   */
  userId: string;
  /**
   * The ids of the orders that are the customer's, if the session contains them. Any other order is
   * then answered as "not found".
   * @default every order that `authorizeOrder` allows
   */
  orderIds?: readonly string[] | undefined;
}

/** Nobody is signed in, with a reason for operators. */
export interface SignedOut {
  /** Such as `expired`. It becomes the `reason` of the event, so it must contain nothing personal. */
  signedOutReason: string;
}

async function callAuthenticate(
  request: Request,
  authenticate: Authenticate,
): Promise<AuthenticateResult> {
  try {
    return await authenticate(request);
  } catch (error) {
    throw failed("The storefront could not find out who is signed in: authenticate threw.", error);
  }
}

function signedOut(reason: string | undefined): HttpError {
  return new HttpError({
    status: 401,
    code: "signed_out",
    message: "Nobody is signed in. Sign in to the storefront and send the message again.",
    reason,
  });
}

function failed(message: string, original: unknown = new TypeError(message)): HttpError {
  const details = { status: 500, code: "authenticate_failed", message };
  return new HttpError(details, { during: "authenticate", original });
}
