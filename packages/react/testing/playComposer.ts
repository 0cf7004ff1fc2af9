import { expect, userEvent, waitFor, within } from "storybook/test";
import type { ChatStrings } from "../strings/chat/ConversationStrings.ts";
import { chosenStrings } from "./locales.ts";

/** The texts of the language that a story is in, which the toolbar may have changed. */
export function stringsOf(canvasElement: HTMLElement): ChatStrings {
  const shown = canvasElement.matches("[lang]")
    ? canvasElement
    : canvasElement.querySelector("[lang]");
  return chosenStrings({ locale: shown?.getAttribute("lang") });
}

/** The field, as a person finds it. */
export function field(canvasElement: HTMLElement): HTMLElement {
  const { label } = stringsOf(canvasElement);
  return within(canvasElement).getByRole("textbox", { name: label });
}

/** Types key by key. */
export async function write(canvasElement: HTMLElement, text: string): Promise<void> {
  await userEvent.type(field(canvasElement), text);
}

/** Puts a text in at once. */
export async function paste(canvasElement: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field(canvasElement));
  await userEvent.paste(text);
}

/** Presses Send. */
export async function send(canvasElement: HTMLElement): Promise<void> {
  const { send: name } = stringsOf(canvasElement);
  await userEvent.click(within(canvasElement).getByRole("button", { name }));
}

/** Waits until the alert says so; in another language, until it says something. */
export async function expectAlert(
  canvasElement: HTMLElement,
  english: string | RegExp,
): Promise<void> {
  const alert = within(canvasElement).getByRole("alert");
  const isEnglish = stringsOf(canvasElement).locale === "en-US";
  await waitFor(() => expect(alert).toHaveTextContent(isEnglish ? english : /./));
}

/** Sends a message that is refused, and finds its text in the field. */
export async function sendAndGetBack(canvasElement: HTMLElement, reason: RegExp): Promise<void> {
  await write(canvasElement, "Could you pick ripe avocados?");
  await send(canvasElement);
  await expectAlert(canvasElement, reason);
  await expect(field(canvasElement)).toHaveValue("Could you pick ripe avocados?");
}

/** Sends a message that is not confirmed, and finds it below the field with its buttons. */
export async function sendAndKeep(canvasElement: HTMLElement, reason: RegExp): Promise<void> {
  await write(canvasElement, "Could you pick ripe avocados?");
  await send(canvasElement);
  await expectAlert(canvasElement, reason);
  const canvas = within(canvasElement);
  const { edit, outgoingState, remove, tryAgain } = stringsOf(canvasElement);
  await expect(canvas.getByText(outgoingState("unconfirmed"))).toBeVisible();
  for (const name of [tryAgain, edit, remove]) {
    await expect(canvas.getByRole("button", { name })).toBeVisible();
  }
}
