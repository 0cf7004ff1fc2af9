import { isHeaderText, type RetailerOf } from "./checkConnect.ts";
import { Refusal } from "./Refusal.ts";

/**
 * Finds the retailer whose customer a request is from.
 *
 * @throws Refusal 500 when the function of the options fails or gives something odd.
 */
export async function findRetailer(
  request: Request,
  retailerId: string | RetailerOf | undefined,
): Promise<string | undefined> {
  if (typeof retailerId !== "function") return retailerId;
  const found: unknown = await Promise.resolve(request)
    .then(retailerId)
    .catch((error: unknown) => {
      throw failed("The storefront could not tell the retailer: connect.retailerId threw.", error);
    });
  if (found === undefined || isHeaderText(found)) return found;
  throw failed("connect.retailerId must give ASCII text without spaces, or undefined.");
}

function failed(message: string, original: unknown = new TypeError(message)): Refusal {
  const details = { status: 500, code: "retailer_failed", message };
  return new Refusal(details, { during: "retailerId", original });
}
