import { expect, userEvent, waitFor, within } from "storybook/test";

/** The field, as a person finds it. */
export function field(canvasElement: HTMLElement): HTMLElement {
  return within(canvasElement).getByRole("textbox", { name: "Message to your shopper" });
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
  await userEvent.click(within(canvasElement).getByRole("button", { name: "Send" }));
}

/** Waits until the alert says so. */
export async function expectAlert(
  canvasElement: HTMLElement,
  text: string | RegExp,
): Promise<void> {
  const alert = within(canvasElement).getByRole("alert");
  await waitFor(() => expect(alert).toHaveTextContent(text));
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
  await expect(canvas.getByText("Not confirmed")).toBeVisible();
  for (const name of ["Try again", "Edit", "Remove"]) {
    await expect(canvas.getByRole("button", { name })).toBeVisible();
  }
}
