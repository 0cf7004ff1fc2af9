import { act, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { dropAnswers } from "../testing/createSandboxClient.ts";
import { emulateTouch } from "../testing/emulate.ts";
import { renderComposer } from "../testing/renderComposer.tsx";
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
  ])("of %s in mode %s sends: %s", (keys, mode, sends) => {
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

describe("on a device that is used by touch alone", () => {
  beforeEach(() => emulateTouch());

  it("Enter makes a new line, no key is named, and the keyboard's key does not say Send", async () => {
    const { attempts, field } = renderComposer();
    expect(field()).toHaveAccessibleDescription("Up to 1,000 characters.");
    expect(field()).not.toHaveAttribute("enterkeyhint");
    await userEvent.type(field(), "Bread{Enter}Milk");
    expect(field()).toHaveValue("Bread\nMilk");
    expect(attempts()).toBe(0);
  });

  it("Send leaves focus where it is, so that the keyboard does not open", async () => {
    const { field, send, status } = renderComposer();
    await userEvent.fill(field(), "Bread");
    act(() => send().focus());
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(send()).toHaveFocus();
  });

  it("a button that goes away leaves focus to the group, not to the page", async () => {
    const { button, container, field, findByText, send } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Bread");
    await userEvent.click(send());
    await findByText("Not confirmed");
    await userEvent.click(button("Remove"));
    expect(container.firstElementChild).toHaveFocus();
  });
});

it("says Send on the keyboard where Enter sends", () => {
  const { field } = renderComposer();
  expect(field()).toHaveAttribute("enterkeyhint", "send");
});
