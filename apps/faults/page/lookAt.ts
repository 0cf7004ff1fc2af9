import { enUS } from "@shopper-chat/react";
import type { Sight } from "./protocol.ts";

/** Reads a composer as a customer does: by roles, labels and words. */
export function lookAt(section: HTMLElement): Sight {
  const list = section.querySelector(`ul[aria-label="${enUS.outgoing}"]`);
  return {
    field: fieldOf(section).value,
    outgoing: Array.from(list?.children ?? [], (item) => ({
      text: item.textContent,
      state: stateOf(item),
    })),
    status: section.querySelector('[role="status"]')?.textContent ?? "",
    alert: section.querySelector('[role="alert"]')?.textContent ?? "",
  };
}

export function fieldOf(section: HTMLElement): HTMLTextAreaElement {
  const field = section.querySelector("textarea");
  if (field === null) throw new Error("The composer has no field.");
  return field;
}

/** The button of that name, outside of the list or in the item that has `text` in it. */
export function buttonOf(
  section: HTMLElement,
  name: string,
  text: string | null,
): HTMLElement | undefined {
  return [...section.querySelectorAll("button")].find((button) => {
    const item = button.closest("li");
    const isPlace = text === null ? item === null : item?.textContent.includes(text);
    return isPlace && button.textContent === name;
  });
}

function stateOf(item: Element): Sight["outgoing"][number]["state"] {
  const words = [...item.querySelectorAll("p")].map((part) => part.textContent);
  const states = ["sending", "not-sent", "unconfirmed"] as const;
  return states.find((state) => words.includes(enUS.outgoingState(state))) ?? "unknown";
}
