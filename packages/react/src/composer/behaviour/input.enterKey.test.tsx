import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { emulateTouch } from "../../../testing/emulate.ts";
import { renderComposer } from "../../../testing/renderComposer.tsx";

const CTRL_ENTER = "{Control>}{Enter}{/Control}";

describe("on a touch device", () => {
  it("Enter starts a new line, and Ctrl+Enter or Cmd+Enter sends", async () => {
    await emulateTouch();
    const { attempts, field, sentBodies } = renderComposer();
    await userEvent.type(field(), "Bread{Enter}Milk");
    expect(field()).toHaveValue("Bread\nMilk");
    expect(attempts()).toBe(0);
    await userEvent.keyboard(CTRL_ENTER);
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk"]));
    await userEvent.keyboard("Eggs{Meta>}{Enter}{/Meta}");
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk", "Eggs"]));
  });

  it('Enter sends with submitMode="enter"', async () => {
    await emulateTouch();
    const { field, sentBodies } = renderComposer({ submitMode: "enter" });
    expect(field()).toHaveAttribute("enterkeyhint", "send");
    await userEvent.type(field(), "Bread{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["Bread"]));
  });

  it("Enter starts a new line although the device had a mouse when the composer was rendered", async () => {
    const { attempts, field } = renderComposer();
    await emulateTouch();
    await userEvent.type(field(), "Bread{Enter}");
    expect(field()).toHaveValue("Bread\n");
    expect(attempts()).toBe(0);
    expect(field()).not.toHaveAttribute("enterkeyhint");
  });
});

describe("on a device with a mouse", () => {
  it("Enter sends, Shift+Enter starts a new line, and Ctrl+Enter sends too", async () => {
    const { field, sentBodies } = renderComposer();
    await userEvent.type(field(), "Bread{Shift>}{Enter}{/Shift}Milk{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk"]));
    await userEvent.keyboard(`Eggs${CTRL_ENTER}`);
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk", "Eggs"]));
  });

  it('Enter starts a new line with submitMode="ctrl-enter"', async () => {
    const { attempts, field, sentBodies } = renderComposer({ submitMode: "ctrl-enter" });
    expect(field()).not.toHaveAttribute("enterkeyhint");
    await userEvent.type(field(), "Bread{Enter}Milk");
    expect(attempts()).toBe(0);
    await userEvent.keyboard(CTRL_ENTER);
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk"]));
  });
});

it("Tab leaves the textarea in both directions and writes nothing", async () => {
  const { field, send } = renderComposer();
  await userEvent.type(field(), "Bread");
  await userEvent.tab();
  expect(send()).toHaveFocus();
  await userEvent.tab({ shift: true });
  expect(field()).toHaveFocus();
  await userEvent.tab({ shift: true });
  expect(field()).not.toHaveFocus();
  expect(field()).toHaveValue("Bread");
});

it("Enter sends once while the key is held down", async () => {
  const { alert, attempts, field, status } = renderComposer();
  await userEvent.fill(field(), "Bread");
  pressEnter(field(), { repeat: true });
  expect(field()).toHaveValue("Bread");
  for (const repeat of [false, true, true]) pressEnter(field(), { repeat });
  await waitFor(() => expect(attempts()).toBe(1));
  expect(alert()).toBeEmptyDOMElement();
  expect(status()).not.toMatchTextContent("Enter a message.");
});

it("Enter belongs to an input method that is composing, also in Safari's order of events", async () => {
  const { attempts, field } = renderComposer();
  await userEvent.fill(field(), "こんにちは");
  pressEnter(field(), { isComposing: true });
  pressEnter(field(), { keyCode: 229 });
  expect(attempts()).toBe(0);
  expect(field()).toHaveValue("こんにちは");
});

function pressEnter(field: HTMLElement, init: KeyboardEventInit): void {
  act(() => {
    field.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...init }),
    );
  });
}
