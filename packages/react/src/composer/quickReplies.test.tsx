import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { compose } from "../../testing/compose.ts";
import { emulateTouch } from "../../testing/emulate.ts";
import { quickReplies as createQuickReplies } from "../../testing/quickReplies.tsx";
import { renderComposer } from "../../testing/renderComposer.tsx";
import type { InsertTextResult } from "./useInsertText.ts";

const quickReplies = createQuickReplies("Ripe ones, please", "Leave it out");

describe("a quick reply", () => {
  it("is inserted into an empty textarea, where it can be changed before it is sent", async () => {
    const onQuickReply = vi.fn<(reply: string, result: InsertTextResult) => void>();
    const { attempts, button, field, sentBodies } = renderComposer({ quickReplies, onQuickReply });
    await userEvent.click(button("Ripe ones, please"));
    expect(field()).toHaveValue("Ripe ones, please");
    expect(field()).toHaveFocus();
    expect(onQuickReply).toHaveBeenCalledExactlyOnceWith("Ripe ones, please", "inserted");
    expect(attempts()).toBe(0);
    await userEvent.keyboard("!{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["Ripe ones, please!"]));
  });

  it("is inserted at the caret of a focused textarea, and one undo removes it", async () => {
    const { button, field, getByText } = renderComposer({ quickReplies });
    await userEvent.type(field(), "Avocados: thanks{ArrowLeft>6/}");
    await userEvent.click(button("Ripe ones, please"));
    expect(field()).toHaveValue("Avocados: Ripe ones, pleasethanks");
    expect(field().selectionStart).toBe("Avocados: Ripe ones, please".length);
    expect(getByText("967 characters left")).toBeVisible();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(field()).toHaveValue("Avocados: thanks");
    expect(getByText("984 characters left")).toBeVisible();
  });

  it("is not inserted into text that has no focus, and customer and app learn why", async () => {
    const onQuickReply = vi.fn<(reply: string, result: InsertTextResult) => void>();
    const { alert, banner, button, field, send } = renderComposer({ quickReplies, onQuickReply });
    await userEvent.fill(field(), "Avocados");
    act(() => send().focus());
    act(() => button("Leave it out").focus());
    await userEvent.keyboard("{Enter}");
    expect(field()).toHaveValue("Avocados");
    expect(onQuickReply).toHaveBeenCalledExactlyOnceWith("Leave it out", "not-empty");
    expect(alert()).toMatchTextContent(/You’ve already started a message/);
    expect(banner()).toMatch(/You’ve already started a message/);
    expect(button("Leave it out")).toHaveFocus();
    await userEvent.clear(field());
    expect(banner()).toBe("");
  });

  it("is inserted after a selection, and replaces nothing", async () => {
    const { button, field } = renderComposer({ quickReplies });
    await userEvent.type(field(), "Avocados: ");
    act(() => field().select());
    await userEvent.click(button("Ripe ones, please"));
    expect(field()).toHaveValue("Avocados: Ripe ones, please");
  });

  it("is inserted at the caret when focus comes from the textarea by keyboard", async () => {
    const { button, field } = renderComposer({ quickReplies });
    await userEvent.type(field(), "Avocados: thanks{ArrowLeft>6/}");
    await userEvent.keyboard("{Shift>}{Tab}{Tab}{/Shift}");
    expect(button("Ripe ones, please")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(field()).toHaveValue("Avocados: Ripe ones, pleasethanks");
    expect(field()).toHaveFocus();
  });

  it("ends the composition of an input method, and both texts are sent", async () => {
    const { button, field, sentBodies } = renderComposer({ quickReplies });
    await userEvent.type(field(), "AB");
    await compose("にほん");
    await userEvent.click(button("Leave it out"));
    expect(field()).toHaveValue("ABにほんLeave it out");
    await userEvent.keyboard("!{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["ABにほんLeave it out!"]));
  });

  it("appears once although it is suggested twice", () => {
    const { getAllByRole } = renderComposer({
      quickReplies: createQuickReplies("Thanks", "Thanks"),
    });
    expect(getAllByRole("button", { name: "Thanks" })).toHaveLength(1);
  });

  it("is not offered while the order is closed", () => {
    const { queryByRole } = renderComposer({ quickReplies, availability: "closed" });
    expect(queryByRole("button", { name: "Leave it out" })).toBeNull();
  });
});

describe("on a touch device", () => {
  it("a quick reply does not open the keyboard", async () => {
    await emulateTouch();
    const { button, field, getByText, send, sentBodies } = renderComposer({ quickReplies });
    await userEvent.click(button("Leave it out"));
    expect(field()).toHaveValue("Leave it out");
    expect(field()).not.toHaveFocus();
    expect(getByText("988 characters left")).toBeVisible();
    await userEvent.click(send());
    await waitFor(() => expect(sentBodies()).toEqual(["Leave it out"]));
  });
});
