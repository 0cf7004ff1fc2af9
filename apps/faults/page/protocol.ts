/** What the page offers to whoever drives it, as `globalThis.faultPage`. */
export interface FaultPage {
  /** Plays every composer's turns in order, all composers at once. */
  play: (turns: readonly Turn[]) => Promise<Press[]>;
  /** What stands in each composer. */
  look: () => Sight[];
  /** How often the page's code called `fetch` for each text. */
  asked: () => [text: string, times: number][];
}

/** One customer's next message, and what they do if it goes wrong. */
export interface Turn {
  composer: number;
  text: string;
  /** Written into the field while the first is on its way. */
  ahead: string | null;
  by: "enter" | "click";
  /** What is done about the first trouble, the second and so on; after that it is left as it is. */
  remedies: readonly Remedy[];
}

export type Remedy = "leave" | "try-again" | "edit" | "give-up";

/** One act of the customer's that asks for a message to be sent, or gives it up. */
export interface Press {
  composer: number;
  act: "send" | "try-again" | "give-up";
  /** What the message says. */
  body: string;
  /** What the page told of it: `untold` when nothing in time, `null` of what was given up. */
  told: Told | null;
}

export type Told = "sent" | "not-sent" | "unconfirmed" | "untold";

/** What a customer sees of one composer. */
export interface Sight {
  field: string;
  outgoing: { text: string; state: "sending" | "not-sent" | "unconfirmed" | "unknown" }[];
  status: string;
  alert: string;
}
