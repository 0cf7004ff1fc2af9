/** One request of a story's, and what came back: what Storybook's panel "On the wire" shows. */
export interface WireExchange {
  id: string;
  method: string;
  /** The path, as it was asked for. */
  path: string;
  headers: WireHeaders;
  /** Empty if there was none. */
  body: string;
  /** Not there while it is waited for. */
  answer?: WireAnswer | undefined;
  /** How long it has taken, in milliseconds. */
  took?: number | undefined;
}

export type WireAnswer =
  | { state: "answered"; status: number; headers: WireHeaders; body: string }
  /** Nothing came back; `reason` is the error's name. */
  | { state: "failed"; reason: string };

export type WireHeaders = readonly (readonly [name: string, value: string])[];

/** The event of Storybook’s channel that tells of a `WireExchange`, once it has begun and again once it is over. */
export const WIRE_EVENT = "shopper-chat/wire-exchange";
