import { expect, userEvent, waitFor, within } from "storybook/test";
import type { ShopperChatStrings } from "../src/strings/ShopperChatStrings.ts";
import { chosenStrings } from "./locales.ts";

/** Returns the texts in the language of a story, which the toolbar may have changed. */
export function stringsOf(canvasElement: HTMLElement): ShopperChatStrings {
  const shown = canvasElement.matches("[lang]")
    ? canvasElement
    : canvasElement.querySelector("[lang]");
  return chosenStrings({ locale: shown?.getAttribute("lang") });
}

/** Returns the textarea, found by its label. */
export function field(canvasElement: HTMLElement): HTMLElement {
  const { label } = stringsOf(canvasElement);
  return within(canvasElement).getByRole("textbox", { name: label });
}

/** Types key by key. */
export async function write(canvasElement: HTMLElement, text: string): Promise<void> {
  await userEvent.type(field(canvasElement), text);
}

/** Inserts a text at once. */
export async function paste(canvasElement: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field(canvasElement));
  await userEvent.paste(text);
}

/** Presses Send. */
export async function send(canvasElement: HTMLElement): Promise<void> {
  const { send: name } = stringsOf(canvasElement);
  await userEvent.click(within(canvasElement).getByRole("button", { name }));
}

/** Waits until the assertive live region contains a text; in another language, until it has any. */
export async function expectAlert(
  canvasElement: HTMLElement,
  english: string | RegExp,
): Promise<void> {
  await expectRegion(canvasElement, "assertive", english);
}

/** Waits until the polite live region contains a text; in another language, until it has any. */
export async function expectStatus(
  canvasElement: HTMLElement,
  english: string | RegExp,
): Promise<void> {
  await expectRegion(canvasElement, "polite", english);
}

/** Sends a message that is not sent, and finds its text in the textarea again. */
export async function sendAndGetBack(canvasElement: HTMLElement, reason: RegExp): Promise<void> {
  await write(canvasElement, "Could you pick ripe avocados?");
  await send(canvasElement);
  await expectAlert(canvasElement, reason);
  await expect(field(canvasElement)).toHaveValue("Could you pick ripe avocados?");
}

/** Sends a message that stays unconfirmed, and finds it below the textarea with its buttons. */
export async function sendAndKeep(canvasElement: HTMLElement, reason: RegExp): Promise<void> {
  await write(canvasElement, "Could you pick ripe avocados?");
  await send(canvasElement);
  await expectAlert(canvasElement, reason);
  const canvas = within(canvasElement);
  const { edit, remove, tryAgain, unsentMessageState } = stringsOf(canvasElement);
  await expect(canvas.getByText(unsentMessageState("unconfirmed"))).toBeVisible();
  for (const name of [tryAgain, edit, remove]) {
    await expect(canvas.getByRole("button", { name })).toBeVisible();
  }
}

async function expectRegion(
  canvasElement: HTMLElement,
  politeness: "polite" | "assertive",
  english: string | RegExp,
): Promise<void> {
  const region = canvasElement.querySelector(`[aria-live="${politeness}"]`);
  const isEnglish = stringsOf(canvasElement).locale === "en-US";
  await waitFor(() => expect(region).toHaveTextContent(isEnglish ? english : /./));
}
