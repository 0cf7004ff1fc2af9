import { enUSComposer } from "@shopper-chat/react/locales/en-US/composer";
import { lookAt } from "./lookAt.ts";
import type { ShownResult, Sight } from "./protocol.ts";

/** Waits until the composer shows the result of the message `body`. */
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
      () => settle(read(lookAt(section), body) ?? { body, result: "none", place: "nowhere" }),
      PATIENCE_MS,
    );
    look();
  });
}

export interface Outcome {
  body: string;
  result: ShownResult;
  place: "field" | "list" | "nowhere";
}

/** `null` while there is no result yet. */
function read({ field, unsent, status, error }: Sight, body: string): Outcome | null {
  const item = unsent.find(({ text }) => text.includes(body));
  if (item) {
    const { state } = item;
    return state === "not-sent" || state === "unconfirmed"
      ? { body, result: state, place: "list" }
      : null;
  }
  if (field.includes(body)) {
    const result = ERRORS.find(([words]) => words.test(error))?.[1];
    return result ? { body, result, place: "field" } : null;
  }
  const isSent = status === enUSComposer.sent || status === enUSComposer.sentBefore;
  return isSent ? { body, result: "sent", place: "nowhere" } : null;
}

/** The texts of the banner when a message is back in the textarea. */
const ERRORS: readonly [RegExp, ShownResult][] = [
  [/wasn’t sent|Shorten it|Sign in to send/, "not-sent"],
  [/may already have received|not sure/, "unconfirmed"],
];

/** Longer than any request of the page may take, by far. */
const PATIENCE_MS = 15_000;
