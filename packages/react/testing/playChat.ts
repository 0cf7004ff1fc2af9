import { expect, waitFor, within } from "storybook/test";
import { stringsOf } from "./playComposer.ts";

/** The conversation, as a person finds it. */
export function log(canvasElement: HTMLElement): HTMLElement {
  const { conversation } = stringsOf(canvasElement);
  return within(canvasElement).getByRole("log", { name: conversation });
}

/** Waits until the conversation says so. */
export async function expectInLog(
  canvasElement: HTMLElement,
  text: string | RegExp,
): Promise<void> {
  await waitFor(() => expect(log(canvasElement)).toHaveTextContent(text), { timeout: 8000 });
}
