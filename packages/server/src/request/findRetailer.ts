import { type GetRetailerId, isHeaderText } from "../connect/checkConnect.ts";
import { HttpError } from "../http/HttpError.ts";

/**
 * Returns the retailer id for a request.
 *
 * @throws HttpError 500 if the function of the options fails or returns something else.
 */
export async function findRetailer(
  request: Request,
  retailerId: string | GetRetailerId | undefined,
): Promise<string | undefined> {
  if (typeof retailerId !== "function") return retailerId;
  const found: unknown = await Promise.resolve(request)
    .then(retailerId)
    .catch((error: unknown) => {
      throw failed("The storefront could not emit the retailer: connect.retailerId threw.", error);
    });
  if (found === undefined || isHeaderText(found)) return found;
  throw failed("connect.retailerId must give ASCII text without spaces, or undefined.");
}

function failed(message: string, original: unknown = new TypeError(message)): HttpError {
  const details = { status: 500, code: "retailer_failed", message };
  return new HttpError(details, { during: "retailerId", original });
}
