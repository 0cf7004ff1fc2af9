import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { paste } from "../../../testing/compose.ts";
import { createGate } from "../../../testing/createSandboxClient.ts";
import { renderComposer } from "../../../testing/renderComposer.tsx";

describe("the caret", () => {
  it("and focus stay where they are while a message is sent", async () => {
    const gate = createGate();
    const { field, unsent, send, status } = renderComposer({ network: gate.network });
    await userEvent.type(field(), "First{Enter}");
    await userEvent.keyboard("Second line{ArrowLeft}{ArrowLeft}");
    expect([field().selectionStart, field().selectionEnd]).toEqual([9, 9]);
    gate.release();
    await waitFor(() => expect(unsent()).toEqual([]));
    await waitFor(() => expect(status()).toMatchTextContent(/message was sent/));
    expect(field()).toHaveFocus();
    expect([field().selectionStart, field().selectionEnd]).toEqual([9, 9]);
    await userEvent.keyboard("!");
    expect(field()).toHaveValue("Second li!ne");
    expect(send()).not.toHaveAttribute("aria-disabled");
  });

  it("and focus stay where they are when an earlier message fails", async () => {
    const gate = createGate();
    const { field, findByText } = renderComposer({
      orderId: "server-error",
      network: gate.network,
    });
    await userEvent.type(field(), "First{Enter}");
    await userEvent.keyboard("Second{Home}Before ");
    gate.release();
    await findByText("May not have been sent");
    expect(field()).toHaveFocus();
    await userEvent.keyboard("the ");
    expect(field()).toHaveValue("Before the Second");
  });

  it("is right after text typed or pasted in the middle, and one undo removes a paste", async () => {
    const { field, getByText } = renderComposer();
    await userEvent.type(field(), "Two avocados{Home}{ArrowRight}{ArrowRight}{ArrowRight}");
    await userEvent.keyboard("!");
    expect(field().selectionStart).toBe(4);
    await paste(" very ripe");
    expect(field()).toHaveValue("Two! very ripe avocados");
    expect(field().selectionStart).toBe(14);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(field()).toHaveValue("Two! avocados");
    expect(field().selectionStart).toBe(4);
    // An undo of the browser changes the count too.
    expect(getByText("987 characters left")).toBeVisible();
  });
});
