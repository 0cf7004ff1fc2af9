/** The API of the page for the test that drives it, as `globalThis.faultPage`. */
export interface FaultPage {
  /** Plays every composer's turns in order, all composers at once. */
  play: (turns: readonly Turn[]) => Promise<Press[]>;
  /** The texts in each composer. */
  look: () => Sight[];
  /** How often the page's code called `fetch` for each text. */
  asked: () => [text: string, times: number][];
}

/** One customer's next message, and the reactions to its errors. */
export interface Turn {
  composer: number;
  text: string;
  /** A text written while the first message is in flight. */
  ahead: string | null;
  by: "enter" | "click";
  /** The reactions to the first error, the second and so on. After the last one, nothing is done. */
  remedies: readonly Remedy[];
}

export type Remedy = "leave" | "try-again" | "edit" | "give-up";

/** One act of the customer that sends a message or gives it up. */
export interface Press {
  composer: number;
  act: "send" | "try-again" | "give-up";
  /** The text of the message. */
  body: string;
  /** The outcome that the page showed: `none` if none came in time, `null` for a message given up. */
  result: ShownResult | null;
}

export type ShownResult = "sent" | "not-sent" | "unconfirmed" | "none";

/** The visible state of one composer. */
export interface Sight {
  field: string;
  /** The messages in the list of unsent messages. */
  unsent: { text: string; state: "sending" | "not-sent" | "unconfirmed" | "unknown" }[];
  /** The text of the polite live region. */
  status: string;
  /** The visible error. */
  error: string;
}
