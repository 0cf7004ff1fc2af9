import type { MessageDelivery } from "@shopper-chat/client";
import type { ShopperChatHandlerDebugEvent } from "../events/ShopperChatHandlerDebugEvent.ts";
import type { ResponseParts } from "./createResponse.ts";

/** A request that is refused, with the response for its sender. */
export class HttpError extends Error {
  readonly #details: HttpErrorDetails;
  /** The underlying fault of the host or of this package. Never part of the response. */
  readonly fault: ShopperChatHandlerDebugEvent | undefined;
  /** The reason for operators, if there is one. Never part of the response. */
  readonly reason: string | undefined;

  constructor(details: HttpErrorDetails, fault?: ShopperChatHandlerDebugEvent) {
    super(details.message);
    this.#details = details;
    this.fault = fault;
    this.reason = details.reason;
  }

  /** Everything about it, so that it can be stored and thrown again. */
  details(): HttpErrorDetails & { delivery: MessageDelivery } {
    return { delivery: "not-sent", ...this.#details };
  }

  /** The same, about a message that may have arrived by an earlier request. */
  unconfirmed(): HttpError {
    return new HttpError({ ...this.#details, delivery: "unconfirmed" }, this.fault);
  }

  /** The response in Connect's single error shape (Connect, Error and status codes). */
  toResponse(): ResponseParts {
    const { status, code, message, key, delivery = "not-sent", headers } = this.#details;
    const body = { error: { message, code }, meta: key === undefined ? {} : { key } };
    return {
      status,
      body: JSON.stringify(body),
      headers: { ...headers, "Shopper-Chat-Delivery": delivery },
    };
  }
}

export interface HttpErrorDetails {
  status: number;
  /**
   * Connect's number or null if Connect has refused, or would have. Refusals of our own have a word,
   * so that a client does not take them for what Connect says about the order.
   */
  code: number | string | null;
  /** Says what is wrong and how to fix it; contains nothing of the request or of Connect's response. */
  message: string;
  /** The parameter that is wrong, as Connect names it. */
  key?: string;
  /** @default "not-sent" */
  delivery?: MessageDelivery;
  headers?: Readonly<Record<string, string>>;
  reason?: string | undefined;
}
