import type { MessageDelivery } from "@shopper-chat/client";
import { HttpError } from "../http/HttpError.ts";

export function keyReused(): HttpError {
  return new HttpError({
    status: 422,
    code: "idempotency_key_reused",
    message: "This Idempotency-Key came with another message. Send this one with a new key.",
  });
}

export function inProgress(): HttpError {
  return new HttpError({
    status: 409,
    code: "in_progress",
    message: "The message with this Idempotency-Key is still being sent. Try again in a moment.",
    delivery: "unconfirmed",
  });
}

export function unclear(): HttpError {
  return new HttpError({
    status: 503,
    code: "unsettled",
    message:
      "The message may have been sent, and the conversation does not show for sure whether it was. It was not sent again.",
    delivery: "unconfirmed",
  });
}

/** The message was not found, but Connect may still accept it. */
export function notYetSettled(waitMs: number): HttpError {
  return new HttpError({
    status: 503,
    code: "unsettled",
    message: "The message may still arrive. It can be sent again when Retry-After is over.",
    delivery: "unconfirmed",
    headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
  });
}

export function storeDown(delivery: MessageDelivery = "not-sent"): HttpError {
  return new HttpError({
    status: 503,
    code: "store_unavailable",
    message: "The storefront backend can't reach its store, and sends nothing without it.",
    delivery,
  });
}
