import { act, render, waitFor } from "@testing-library/react";
import { useEffect, useState } from "react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createGate, createSandboxClient, dropAnswers } from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

describe("focus stays in the composer", () => {
  it("when the answer takes the Cancel button away", async () => {
    const gate = createGate();
    const { field, findByRole, outgoing, send } = renderComposer({
      network: gate.network,
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    const cancel = await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
    act(() => cancel.focus());
    gate.release();
    await waitFor(() => expect(outgoing()).toEqual([]));
    expect(field()).toHaveFocus();
  });

  it("also when the window was in the background then", async () => {
    const gate = createGate();
    const { field, findByRole, outgoing, send } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    const cancel = await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
    act(() => cancel.focus());
    // As browsers tell it: the element stays the page's active one.
    act(() => {
      cancel.dispatchEvent(new FocusEvent("blur"));
      cancel.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    });
    gate.release();
    await waitFor(() => expect(outgoing()).toEqual([]));
    expect(field()).toHaveFocus();
  });

  it.each(["Remove", "Edit"])("after %s while the order is closed", async (name) => {
    const { button, container, field, findByText, outgoing, send, show } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("Not confirmed");
    show({ availability: "closed" });
    act(() => button(name).focus());
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(outgoing()).toEqual([]));
    expect(container.contains(document.activeElement)).toBe(true);
  });
});

it("is left where the customer has moved it, when a button of the host's went away", async () => {
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

/** A button of the host's that goes away by itself, and takes focus with it. */
function Notice() {
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const dismiss = () => setShown(false);
    addEventListener("dismiss", dismiss);
    return () => removeEventListener("dismiss", dismiss);
  }, []);
  return isShown ? <button type="button">Got it</button> : null;
}
