import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { renderComposer } from "../testing/renderComposer.tsx";

afterEach(() => vi.useRealTimers());

describe("the counter", () => {
  it("says what is left, in characters as Connect counts them", async () => {
    const { field, getByText } = renderComposer();
    await userEvent.fill(field(), "👨‍👩‍👧 x");
    expect(getByText("993 characters left")).toBeVisible();
    await userEvent.fill(field(), "x".repeat(999));
    expect(getByText("1 character left")).toBeVisible();
  });

  it("keeps all of a paste over the limit, says by how much, and sends nothing", async () => {
    const { alert, attempts, field, getByText, send } = renderComposer();
    await userEvent.fill(field(), "x".repeat(1050));
    expect(getByText("50 characters too many")).toBeVisible();
    expect(field()).toBeInvalid();
    await userEvent.click(send());
    expect(alert()).toMatchTextContent("Your message is 50 characters too long.");
    expect(field()).toHaveValue("x".repeat(1050));
    expect(field()).toHaveFocus();
    expect(attempts()).toBe(0);
  });

  it("sends a message of exactly the limit, in emoji", async () => {
    const { field, send, sentBodies } = renderComposer();
    await userEvent.fill(field(), "🥑".repeat(1000));
    await userEvent.click(send());
    await waitFor(() => expect(sentBodies()).toEqual(["🥑".repeat(1000)]));
  });

  it("is hidden from screen readers, who hear it after a pause and near the end only", () => {
    vi.useFakeTimers();
    const { field, getAllByText, getByText, status } = renderComposer();
    const spoken = status();
    const wait = (milliseconds: number) =>
      act(() => {
        vi.advanceTimersByTime(milliseconds);
      });

    enter(field(), "x".repeat(799));
    wait(5000);
    expect(spoken).toBeEmptyDOMElement();
    // Below the threshold it is there for who looks for it.
    expect(getByText("799 of 1,000 characters used")).not.toHaveAttribute("aria-live");
    enter(field(), "x".repeat(900));
    wait(900);
    enter(field(), "x".repeat(905));
    wait(900);
    expect(spoken).toBeEmptyDOMElement();
    wait(100);
    expect(spoken).toMatchTextContent("95 characters left");
    expect(getAllByText("95 characters left")[0]).toHaveAttribute("aria-hidden", "true");
    enter(field(), "x");
    wait(1000);
    expect(spoken).toBeEmptyDOMElement();
  });
});

describe("the keys", () => {
  it("send with Enter, and make a new line with Shift+Enter", async () => {
    const { field, sentBodies } = renderComposer();
    await userEvent.type(field(), "Bread{Shift>}{Enter}{/Shift}Milk");
    expect(field()).toHaveValue("Bread\nMilk");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk"]));
  });

  it("make a new line with Enter and send with Ctrl+Enter, if the host says so", async () => {
    const { field, sentBodies } = renderComposer({ submitMode: "ctrl-enter" });
    await userEvent.type(field(), "Bread{Enter}Milk");
    expect(field()).toHaveValue("Bread\nMilk");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk"]));
  });

  it("leave Enter to an input method that is composing, in Safari's order too", async () => {
    const { attempts, field } = renderComposer();
    await userEvent.fill(field(), "こんにちは");
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      field().dispatchEvent(
        new KeyboardEvent("keydown", {
          key: "Enter",
          bubbles: true,
          cancelable: true,
          ...composing,
        }),
      );
    }
    expect(attempts()).toBe(0);
    expect(field()).toHaveValue("こんにちは");
  });

  it("take an Enter that is held down for one wish to send", async () => {
    const { alert, attempts, field } = renderComposer();
    await userEvent.fill(field(), "Bread");
    field().dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, repeat: true }),
    );
    expect(field()).toHaveValue("Bread");
    for (const repeat of [false, true, true]) {
      field().dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, repeat }),
      );
    }
    await waitFor(() => expect(attempts()).toBe(1));
    expect(alert()).toBeEmptyDOMElement();
  });
});

it("sends the whole of what an input method is composing when Send is activated", async () => {
  const { field, send, sentBodies } = renderComposer();
  await userEvent.click(field());
  await cdp().send("Input.imeSetComposition", {
    text: "にほん",
    selectionStart: 3,
    selectionEnd: 3,
  });
  expect(field()).toHaveValue("にほん");
  const textAtEnd: string[] = [];
  field().addEventListener("compositionend", () => textAtEnd.push(field().value));
  act(() => send().click());
  // It was ended with its text, and not by taking the text away from under it.
  expect(textAtEnd).toEqual(["にほん"]);
  await waitFor(() => expect(sentBodies()).toEqual(["にほん"]));
  expect(field()).toHaveValue("");
});

it("has no direction while it is empty, and the text's own then", async () => {
  const { field } = renderComposer();
  expect(field()).not.toHaveAttribute("dir");
  await userEvent.fill(field(), "مرحبا");
  expect(getComputedStyle(field()).direction).toBe("rtl");
});

/** As a paste puts it there. */
function enter(field: HTMLTextAreaElement, text: string): void {
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
