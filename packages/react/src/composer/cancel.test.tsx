import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

afterEach(() => vi.useRealTimers());

describe("Cancel", () => {
  it("is offered after three seconds, and says that the shopper may still receive the message", async () => {
    const gate = createGate();
    const { alert, banner, button, field, unsent, queryByRole, findByText, send } = renderComposer({
      network: gate.network,
    });
    await userEvent.fill(field(), "Ripe avocados");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    act(() => send().click());
    act(() => void vi.advanceTimersByTime(2999));
    expect(queryByRole("button", { name: "Cancel" })).toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    vi.useRealTimers();
    expect(button("Cancel")).toHaveAccessibleDescription(
      "Ripe avocados Your shopper may still receive it.",
    );
    await userEvent.click(button("Cancel"));
    await findByText("May not have been sent");
    const canceled = "Canceled, but your shopper may already have received this message.";
    expect(alert()).toMatchTextContent(canceled);
    expect(banner()).toBe(canceled);
    expect(unsent()).toEqual(["Ripe avocados"]);
    expect(field()).toHaveFocus();
    expect(button("Try again")).toBeVisible();
  });

  it("is no longer offered when the response has arrived", async () => {
    const gate = createGate();
    const { field, findByRole, queryByRole, status } = renderComposer({ network: gate.network });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
    gate.release();
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(queryByRole("button", { name: "Cancel" })).toBeNull();
  });
});
