import { Refusal } from "./Refusal.ts";

/** A fault of this package. What it says about delivery must be true wherever it happened. */
export function unforeseen(original: unknown): Refusal {
  return new Refusal(
    {
      status: 500,
      code: "internal",
      message: "The storefront backend failed.",
      delivery: "unconfirmed",
    },
    { during: "handler", original },
  );
}
