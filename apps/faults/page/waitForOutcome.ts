import { enUSComposer } from "@shopper-chat/react/locales/en-US/composer";
import { lookAt } from "./lookAt.ts";
import type { Sight, Told } from "./protocol.ts";

/** Waits until the composer has told what became of the message `body`. */
export function waitForOutcome(section: HTMLElement, body: string): Promise<Outcome> {
  return new Promise((resolve) => {
    function settle(outcome: Outcome): void {
      observer.disconnect();
      clearTimeout(timer);
      resolve(outcome);
    }
    function look(): void {
      const outcome = read(lookAt(section), body);
      if (outcome !== null) settle(outcome);
    }
    const observer = new MutationObserver(look);
    observer.observe(section, { subtree: true, childList: true, characterData: true });
    const timer = setTimeout(
      () => settle(read(lookAt(section), body) ?? { body, told: "untold", place: "nowhere" }),
      PATIENCE_MS,
    );
    look();
  });
}

export interface Outcome {
  body: string;
  told: Told;
  place: "field" | "list" | "nowhere";
}

/** `null` while it is not told yet. */
function read({ field, unsent, status, error }: Sight, body: string): Outcome | null {
  const item = unsent.find(({ text }) => text.includes(body));
  if (item) {
    const { state } = item;
    return state === "not-sent" || state === "unconfirmed"
      ? { body, told: state, place: "list" }
      : null;
  }
  if (field.includes(body)) {
    const told = ERRORS.find(([words]) => words.test(error))?.[1];
    return told ? { body, told, place: "field" } : null;
  }
  const isSent = status === enUSComposer.sent || status === enUSComposer.sentBefore;
  return isSent ? { body, told: "sent", place: "nowhere" } : null;
}

/** The texts of the banner when a message is back in the textarea. */
const ERRORS: readonly [RegExp, Told][] = [
  [/wasn’t sent|Shorten it|Sign in to send/, "not-sent"],
  [/may already have received|not sure/, "unconfirmed"],
];

/** Longer than any request of the page may take, by far. */
const PATIENCE_MS = 15_000;
