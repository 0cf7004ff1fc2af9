import { enUS } from "@shopper-chat/react";
import { buttonOf, fieldOf, lookAt } from "./lookAt.ts";
import type { Press, Remedy, Turn } from "./protocol.ts";
import { type Outcome, waitForOutcome } from "./waitForOutcome.ts";

/**
 * Is the customer for one message: writes, sends, waits to be told, and does something about it if
 * it goes wrong. What stood in the field before is sent with it, as a customer would who goes on
 * writing below it.
 */
export async function playTurn(section: HTMLElement, turn: Turn): Promise<Press[]> {
  const { composer, text, ahead, by, remedies } = turn;
  const presses: Press[] = [];
  const field = fieldOf(section);

  async function press(act: Press["act"], body: string, go: () => void): Promise<Outcome> {
    go();
    // Only into an empty field: what is still there was not taken, and must not be overwritten.
    if (act === "send" && presses.length === 0 && ahead !== null && field.value === "") {
      write(field, ahead);
    }
    // React shows what was done a microtask later; until then what is seen is what was before.
    await nextTask();
    const outcome = await waitForOutcome(section, body);
    presses.push({ composer, act, body, told: outcome.told });
    return outcome;
  }

  function send(): Promise<Outcome> {
    return press("send", field.value, () => {
      if (by === "click") click(section, enUS.send, null);
      else field.dispatchEvent(new KeyboardEvent("keydown", ENTER));
    });
  }

  /** Nothing more is to be done about it when this gives undefined. */
  function remedy(chosen: Remedy, { body, place }: Outcome): Promise<Outcome> | undefined {
    const item = place === "list" ? body : null;
    switch (chosen) {
      case "leave":
        return undefined;
      case "try-again":
        return press("try-again", item ?? field.value, () => click(section, enUS.tryAgain, item));
      case "edit":
        if (item !== null) click(section, enUS.edit, item);
        return send();
      case "give-up":
        presses.push({ composer, act: "give-up", body: item ?? field.value, told: null });
        if (item === null) write(field, "");
        else click(section, enUS.remove, item);
        return undefined;
    }
  }

  write(field, field.value === "" ? text : `${field.value}\n${text}`);
  // Or "Message sent" of the last turn would be taken for this one's.
  await nextTask();
  let outcome = await send();
  for (const chosen of remedies) {
    if (outcome.told === "sent" || outcome.told === "untold") break;
    const next = await remedy(chosen, outcome);
    if (next === undefined) break;
    outcome = next;
  }
  return presses;
}

/** Types all at once: past React's own value, as a keyboard does. */
function write(field: HTMLTextAreaElement, value: string): void {
  const property = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
  property?.set?.call(field, value);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function click(section: HTMLElement, name: string, item: string | null): void {
  const button = buttonOf(section, name, item);
  const { alert, status } = lookAt(section);
  if (!button) throw new Error(`No button ${name}. Alert: ${alert} Status: ${status}`);
  button.click();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

const ENTER: KeyboardEventInit = { key: "Enter", bubbles: true, cancelable: true };
