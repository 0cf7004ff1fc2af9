import { Refusal } from "./Refusal.ts";

/**
 * Asks the storefront whose session a request belongs to.
 *
 * @throws Refusal 401 when it is nobody's, 500 when `authenticate` fails or gives something odd.
 */
export async function identifyCustomer(
  request: Request,
  authenticate: Authenticate,
): Promise<Customer> {
  const customer = await ask(request, authenticate);
  if (customer === null || customer === undefined) {
    throw new Refusal({
      status: 401,
      code: "signed_out",
      message: "Nobody is signed in. Sign in to the storefront and send the message again.",
    });
  }
  // Two ill-formed ids could become the same one on their way to Connect.
  const { userId }: Customer = customer;
  if (typeof userId !== "string" || userId === "" || /\p{Surrogate}/u.test(userId)) {
    throw failed("authenticate must give { userId } with the Connect user id as text, or null.");
  }
  return { userId };
}

/**
 * Tells whose session a request belongs to: the customer, or null when nobody is signed in. It gets
 * the request as it came and must not read its body. When it throws, the request is refused.
 */
export type Authenticate = (
  request: Request,
) => Customer | null | undefined | Promise<Customer | null | undefined>;

/** Somebody signed in at the storefront. */
export interface Customer {
  /**
   * Connect's user id for them. Connect does not verify it: whoever holds the client secret may name
   * anyone, so it must come from the storefront's own session and never from the request's content.
   */
  userId: string;
}

async function ask(
  request: Request,
  authenticate: Authenticate,
): Promise<Customer | null | undefined> {
  try {
    return await authenticate(request);
  } catch (error) {
    throw failed("The storefront could not tell who is signed in: authenticate threw.", error);
  }
}

function failed(message: string, original: unknown = new TypeError(message)): Refusal {
  const details = { status: 500, code: "authenticate_failed", message };
  return new Refusal(details, { during: "authenticate", original });
}
