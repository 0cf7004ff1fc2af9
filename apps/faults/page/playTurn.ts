import { enUSComposer } from "@shopper-chat/react/locales/en-US/composer";
import { buttonOf, fieldOf, lookAt } from "./lookAt.ts";
import type { Press, Remedy, Turn } from "./protocol.ts";
import { type Outcome, waitForOutcome } from "./waitForOutcome.ts";

/**
 * Plays the customer for one message: writes it, sends it, waits for the outcome, and reacts to an error.
 * A text that is already in the textarea is sent with it, as when a customer continues writing below it.
 */
export async function playTurn(section: HTMLElement, turn: Turn): Promise<Press[]> {
  const { composer, text, ahead, by, remedies } = turn;
  const presses: Press[] = [];
  const field = fieldOf(section);

  async function press(act: Press["act"], body: string, go: () => void): Promise<Outcome> {
    go();
    // Only into an empty textarea, because a text that is still there was not accepted.
    if (act === "send" && presses.length === 0 && ahead !== null && field.value === "") {
      write(field, ahead);
    }
    // React renders a microtask later; until then the page shows the previous state.
    await nextTask();
    const outcome = await waitForOutcome(section, body);
    presses.push({ composer, act, body, result: outcome.result });
    return outcome;
  }

  function send(): Promise<Outcome> {
    return press("send", field.value, () => {
      if (by === "click") click(section, enUSComposer.send, null);
      else field.dispatchEvent(new KeyboardEvent("keydown", ENTER));
    });
  }

  /** Returns the next reaction, or undefined when there is none left. */
  function remedy(chosen: Remedy, { body, place }: Outcome): Promise<Outcome> | undefined {
    const item = place === "list" ? body : null;
    switch (chosen) {
      case "leave":
        return undefined;
      case "try-again":
        return press("try-again", item ?? field.value, () =>
          click(section, enUSComposer.tryAgain, item),
        );
      case "edit":
        if (item !== null) click(section, enUSComposer.edit, item);
        return send();
      case "give-up":
        presses.push({ composer, act: "give-up", body: item ?? field.value, result: null });
        if (item === null) write(field, "");
        else click(section, enUSComposer.remove, item);
        return undefined;
    }
  }

  write(field, field.value === "" ? text : `${field.value}\n${text}`);
  // Otherwise "Message sent" of the last turn would be taken for this one's.
  await nextTask();
  let outcome = await send();
  for (const chosen of remedies) {
    if (outcome.result === "sent" || outcome.result === "none") break;
    const next = await remedy(chosen, outcome);
    if (next === undefined) break;
    outcome = next;
  }
  return presses;
}

/** Sets the text at once through the DOM's setter, so that React sees it as typed. */
function write(field: HTMLTextAreaElement, value: string): void {
  const property = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
  property?.set?.call(field, value);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function click(section: HTMLElement, name: string, item: string | null): void {
  const button = buttonOf(section, name, item);
  const { error, status } = lookAt(section);
  if (!button) throw new Error(`No button ${name}. Error: ${error} Status: ${status}`);
  button.click();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

const ENTER: KeyboardEventInit = { key: "Enter", bubbles: true, cancelable: true };
