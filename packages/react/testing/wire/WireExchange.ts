/** A request of a story with its response, for Storybook's panel "On the wire". */
export interface WireExchange {
  id: string;
  method: string;
  path: string;
  headers: WireHeaders;
  /** Empty if there is none. */
  body: string;
  /** Missing while the request is pending. */
  response?: WireResponse | undefined;
  /** How long the request took, in milliseconds. */
  durationMs?: number | undefined;
}

export type WireResponse =
  | { state: "received"; status: number; headers: WireHeaders; body: string }
  /** There was no response; `reason` is the name of the error. */
  | { state: "failed"; reason: string };

export type WireHeaders = readonly (readonly [name: string, value: string])[];

/** The event on Storybook's channel for each exchange: when it starts and when it ends. */
export const WIRE_EVENT = "shopper-chat/wire-exchange";
