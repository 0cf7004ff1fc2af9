import { HttpError } from "./HttpError.ts";

/** Returns the refusal for a fault of this package. `unconfirmed` is true wherever it happened. */
export function toInternalError(original: unknown): HttpError {
  return new HttpError(
    {
      status: 500,
      code: "internal",
      message: "The storefront backend failed.",
      delivery: "unconfirmed",
    },
    { during: "handler", original },
  );
}
