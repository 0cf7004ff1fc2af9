import { act, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { dropAnswers } from "../../testing/createSandboxClient.ts";
import { emulateTouch } from "../../testing/emulate.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";
import { isSubmitKey, type SubmitMode } from "./submitMode.ts";

describe("a key press", () => {
  it.each<[keys: string, mode: SubmitMode, sends: boolean]>([
    ["Enter", "auto", true],
    ["Enter", "enter", true],
    ["Enter", "ctrl-enter", false],
    ["Shift+Enter", "enter", false],
    ["Alt+Enter", "enter", false],
    ["Ctrl+Enter", "ctrl-enter", true],
    ["Meta+Enter", "ctrl-enter", true],
    ["Ctrl+Enter", "enter", true],
    ["Ctrl+Shift+Enter", "enter", false],
    ["a", "enter", false],
  ])("%s with submitMode %s sends: %s", (keys, mode, sends) => {
    const event = new KeyboardEvent("keydown", {
      key: keys.split("+").at(-1) ?? "",
      shiftKey: keys.includes("Shift"),
      altKey: keys.includes("Alt"),
      ctrlKey: keys.includes("Ctrl"),
      metaKey: keys.includes("Meta"),
    });
    expect(isSubmitKey(event, mode)).toBe(sends);
  });
});

describe("on a touch device", () => {
  beforeEach(() => emulateTouch());

  it("the hint names no key, and the Enter key of the keyboard does not say Send", async () => {
    const { field } = renderComposer();
    expect(field()).toHaveAccessibleDescription("1,000-character limit.");
    expect(field()).not.toHaveAttribute("enterkeyhint");
  });

  it("Send does not move focus, so that the keyboard does not open", async () => {
    const { field, send, status } = renderComposer();
    await userEvent.fill(field(), "Bread");
    act(() => send().focus());
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(send()).toHaveFocus();
  });

  it("focus moves to the group when the focused button disappears", async () => {
    const { button, container, field, findByText, send } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Bread");
    await userEvent.click(send());
    await findByText("May not have been sent");
    await userEvent.click(button("Remove"));
    expect(container.firstElementChild).toHaveFocus();
  });
});

it("the Enter key of an on-screen keyboard says Send if Enter sends", () => {
  const { field } = renderComposer();
  expect(field()).toHaveAttribute("enterkeyhint", "send");
});
