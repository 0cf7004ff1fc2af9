import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import { createGate, dropAnswers } from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";

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
