import { enUSComposer } from "@shopper-chat/react/locales/en-US/composer";
import type { Sight } from "./protocol.ts";

/** Reads a composer as a customer does: by labels, live regions and texts. */
export function lookAt(section: HTMLElement): Sight {
  const list = section.querySelector(`ul[aria-label="${enUSComposer.unsentMessages}"]`);
  return {
    field: fieldOf(section).value,
    unsent: Array.from(list?.children ?? [], (item) => ({
      text: item.textContent,
      state: stateOf(item),
    })),
    // A no-break space is added to a text that is announced twice in a row.
    status: section.querySelector('[aria-live="polite"]')?.textContent.trim() ?? "",
    error: section.querySelector(".shopper-chat-banner > p")?.textContent ?? "",
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

function stateOf(item: Element): Sight["unsent"][number]["state"] {
  const words = [...item.querySelectorAll("p")].map((part) => part.textContent);
  const states = ["sending", "not-sent", "unconfirmed"] as const;
  return (
    states.find((state) => words.includes(enUSComposer.unsentMessageState(state))) ?? "unknown"
  );
}
