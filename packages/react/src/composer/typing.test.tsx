import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { renderComposer } from "../testing/renderComposer.tsx";

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

  it("is hidden from screen readers, who hear it after a pause and near the end only", async () => {
    const { container, field, getAllByText } = renderComposer();
    const spoken = container.querySelector(".shopper-chat-notes [aria-live=polite]");
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(spoken?.textContent ?? ""));
    if (spoken) observer.observe(spoken, { childList: true, characterData: true, subtree: true });

    await userEvent.fill(field(), "x".repeat(900));
    await userEvent.type(field(), "12345");
    await waitFor(() => expect(spoken).toMatchTextContent("95 characters left"), { timeout: 3000 });
    observer.disconnect();
    expect(heard).toEqual(["95 characters left"]);
    expect(getAllByText("95 characters left")[0]).toHaveAttribute("aria-hidden", "true");
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
    for (const repeat of [false, true, true]) {
      field().dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, repeat }),
      );
    }
    await waitFor(() => expect(attempts()).toBe(1));
    expect(alert()).toBeEmptyDOMElement();
  });
});

it("has no direction while it is empty, and the text's own then", async () => {
  const { field } = renderComposer();
  expect(field()).not.toHaveAttribute("dir");
  await userEvent.fill(field(), "مرحبا");
  expect(getComputedStyle(field()).direction).toBe("rtl");
});
