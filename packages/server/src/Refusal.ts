import type { Delivery } from "@shopper-chat/client";
import type { Answer } from "./finishAnswer.ts";
import type { ShopperChatHandlerDebugEvent } from "./ShopperChatHandlerDebugEvent.ts";

/** Why a request ends without an accepted message, and what its sender is told. */
export class Refusal extends Error {
  readonly #details: RefusalDetails;
  /** What is behind it, where that is a fault of the host's or of this package. Never answered. */
  readonly fault: ShopperChatHandlerDebugEvent | undefined;

  constructor(details: RefusalDetails, fault?: ShopperChatHandlerDebugEvent) {
    super(details.message);
    this.#details = details;
    this.fault = fault;
  }

  /** What it says, complete, so that it can be kept and said again. */
  details(): RefusalDetails & { delivery: Delivery } {
    return { delivery: "not-sent", ...this.#details };
  }

  /** The same, of a message that may have arrived by an earlier request. */
  unconfirmed(): Refusal {
    return new Refusal({ ...this.#details, delivery: "unconfirmed" });
  }

  /** The answer in Connect's single error shape (Connect, Error and status codes). */
  toAnswer(): Answer {
    const { status, code, message, key, delivery = "not-sent", headers } = this.#details;
    const body = { error: { message, code }, meta: key === undefined ? {} : { key } };
    return {
      status,
      body: JSON.stringify(body),
      headers: { ...headers, "Shopper-Chat-Delivery": delivery },
    };
  }
}

export interface RefusalDetails {
  status: number;
  /**
   * Connect's number, or null, where Connect has spoken or would have. A refusal of our own has a
   * word, which is what keeps a client from taking it for Connect's word on the order.
   */
  code: number | string | null;
  /** What is wrong and how to mend it; nothing from the request or from Connect's answer. */
  message: string;
  /** The parameter that is wrong, as Connect names it. */
  key?: string;
  /** @default "not-sent" */
  delivery?: Delivery;
  headers?: Readonly<Record<string, string>>;
}
