import { act, fireEvent, waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { emulateViewport } from "../../testing/emulate.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { type RenderedLauncher, renderLauncher } from "../../testing/renderLauncher.tsx";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";

/** Where a drawer or menu of the app listens for Escape. */
const LISTENERS = { window, document, body: document.body } as const;

describe.each([
  ["a desktop", 1280],
  ["a phone", 390],
])("one press of Escape on %s", (_, width) => {
  it.each(Object.entries(LISTENERS))(
    "closes the photo, then the chat, then what the app listens for on the %s",
    async (...[, target]) => {
      await emulateViewport(width, 844);
      const onEscape = listen(target);
      const { findByRole, launcher, queryByRole } = await openWithPhoto();
      const photo = () => queryByRole("dialog", { name: "Photo from Ana" });
      const panel = () => queryByRole("dialog", { name: "Chat with Ana" });
      act(() => launcher().click());
      const button = await findByRole("button", { name: "Photo from Ana" });
      act(() => button.click());
      expect(photo()).toBeVisible();
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(photo()).toBeNull());
      expect(panel()).toBeVisible();
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(panel()).toBeNull());
      expect(onEscape).not.toHaveBeenCalled();
      await userEvent.keyboard("{Escape}");
      expect(onEscape).toHaveBeenCalledTimes(1);
    },
  );

  it("closes the photo of a chat in a dialog of the app's, and not that dialog", async () => {
    await emulateViewport(width, 844);
    const dialog = document.createElement("dialog");
    document.body.append(dialog);
    onTestFinished(() => dialog.remove());
    const network = answerMessages({ messages: [wireMessage(1, "", { image: SMALL_PHOTO })] });
    const { container, findByRole, queryByRole } = renderChat({ network });
    dialog.append(container);
    dialog.showModal();
    const button = await findByRole("button", { name: "Photo from Ana" });
    act(() => button.click());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(queryByRole("dialog", { name: "Photo from Ana" })).toBeNull());
    expect(dialog.open).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(dialog.open).toBe(false);
  });

  it("that belongs to an input method closes nothing", async () => {
    await emulateViewport(width, 844);
    const { dialog, getByRole, launcher } = await openWithPhoto();
    act(() => launcher().click());
    fireEvent.keyDown(getByRole("textbox"), { key: "Escape", isComposing: true });
    fireEvent.keyDown(getByRole("textbox"), { key: "Escape", keyCode: 229 });
    expect(dialog()).toBeVisible();
  });

  it("closes what the app has inside the chat, and not the chat", async () => {
    await emulateViewport(width, 844);
    const menu = <input aria-label="Menu" onKeyDown={(event) => event.preventDefault()} />;
    const { dialog, getByLabelText, launcher } = await renderLauncher({ footer: menu });
    act(() => launcher().click());
    act(() => getByLabelText("Menu").focus());
    await userEvent.keyboard("{Escape}");
    expect(dialog()).toBeVisible();
  });

  it("is the app's own while the chat is closed", async () => {
    await emulateViewport(width, 844);
    const onEscape = listen(document);
    const { launcher } = await openWithPhoto();
    act(() => launcher().focus());
    await userEvent.keyboard("{Escape}");
    expect(onEscape).toHaveBeenCalledTimes(1);
  });
});

function listen(target: EventTarget) {
  const onEscape = vi.fn<() => void>();
  const listener = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key === "Escape") onEscape();
  };
  target.addEventListener("keydown", listener);
  onTestFinished(() => target.removeEventListener("keydown", listener));
  return onEscape;
}

async function openWithPhoto(): Promise<RenderedLauncher> {
  const messages = [wireMessage(1, "", { image: SMALL_PHOTO })];
  const sandboxClient = createSandboxClient(answerMessages({ messages }));
  const launcher = await renderLauncher({ sandboxClient });
  await within(launcher.container).findByRole("button", { name: /^Chat with/ });
  return launcher;
}
