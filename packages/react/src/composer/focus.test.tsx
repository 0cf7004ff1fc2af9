import { act, render, waitFor } from "@testing-library/react";
import { useEffect, useState } from "react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import { createGate, createSandboxClient, dropAnswers } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

describe("focus stays in the composer", () => {
  it("when the response removes the Cancel button", async () => {
    const gate = createGate();
    const { field, findByRole, unsent, send } = renderComposer({
      network: gate.network,
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    const cancel = await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
    act(() => cancel.focus());
    gate.release();
    await waitFor(() => expect(unsent()).toEqual([]));
    expect(field()).toHaveFocus();
  });

  it("when the response removes Cancel while the window is in the background", async () => {
    const gate = createGate();
    const { field, findByRole, unsent, send } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    const cancel = await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
    act(() => cancel.focus());
    // As in browsers: the element stays the active element of the page.
    act(() => {
      cancel.dispatchEvent(new FocusEvent("blur"));
      cancel.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    });
    gate.release();
    await waitFor(() => expect(unsent()).toEqual([]));
    expect(field()).toHaveFocus();
  });

  it.each(["Remove", "Edit"])("after %s while the order is closed", async (name) => {
    const { button, container, field, findByText, unsent, send, show } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("May not have been sent");
    show({ availability: "closed" });
    act(() => button(name).focus());
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(unsent()).toEqual([]));
    expect(container.contains(document.activeElement)).toBe(true);
  });
});

it("focus stays where the customer has moved it after a button of the app disappeared", async () => {
  const { client } = createSandboxClient();
  const page = () => (
    <ShopperChatProvider client={client}>
      <input aria-label="Address" />
      <ShopperChatComposer orderId="shopping" footer={<Notice />} />
    </ShopperChatProvider>
  );
  const { getByRole, rerender } = render(page());
  act(() => getByRole("button", { name: "Got it" }).focus());
  act(() => void dispatchEvent(new Event("dismiss")));
  act(() => getByRole("textbox", { name: "Address" }).focus());
  rerender(page());
  expect(getByRole("textbox", { name: "Address" })).toHaveFocus();
});

/** A button of the app that disappears by itself while it has focus. */
function Notice() {
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const dismiss = () => setShown(false);
    addEventListener("dismiss", dismiss);
    return () => removeEventListener("dismiss", dismiss);
  }, []);
  return isShown ? <button type="button">Got it</button> : null;
}
