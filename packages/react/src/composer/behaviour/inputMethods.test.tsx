import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { commit, compose, pressEnter } from "../../testing/compose.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

describe("an input method", () => {
  it("keeps the Enter that chooses a word, and the next Enter sends the whole once", async () => {
    const { attempts, field, sentBodies } = renderComposer();
    await userEvent.type(field(), "バナナと");
    await compose("にほん");
    await pressEnter();
    expect(attempts()).toBe(0);
    expect(field()).toHaveValue("バナナとにほん");
    await commit("日本茶");
    expect(attempts()).toBe(0);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["バナナと日本茶"]));
    expect(attempts()).toBe(1);
    expect(field()).toHaveValue("");
  });

  it("may lose the end of its composition, and what follows is sent all the same", async () => {
    const { field, send, sentBodies } = renderComposer();
    await userEvent.click(field());
    loseTheEnd(field());
    await userEvent.keyboard("Milk{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["Milk"]));
    loseTheEnd(field());
    await userEvent.keyboard("Bread");
    await userEvent.click(send());
    await waitFor(() => expect(sentBodies()).toEqual(["Milk", "Bread"]));
    expect(field()).toHaveFocus();
    loseTheEnd(field());
    await userEvent.fill(field(), "x".repeat(1001));
    expect(field()).toBeInvalid();
  });

  it("may go past the limit: nothing is cut, and the text is called too long only at its end", async () => {
    const { container, field } = renderComposer();
    await userEvent.fill(field(), "x".repeat(998));
    await compose("にほんご");
    expect(field()).toHaveValue(`${"x".repeat(998)}にほんご`);
    expect(field()).not.toBeInvalid();
    expect(container.firstElementChild).not.toHaveAttribute("data-over-limit");
    await compose("にほんごの");
    expect(field()).toHaveValue(`${"x".repeat(998)}にほんごの`);
    expect(field()).not.toBeInvalid();
    await commit("日本語");
    expect(field()).toHaveValue(`${"x".repeat(998)}日本語`);
    await waitFor(() => expect(field()).toBeInvalid());
    expect(container.firstElementChild).toHaveAttribute("data-over-limit");
  });

  it("may come back within the limit: the text is called too long until its end", async () => {
    const { field } = renderComposer();
    await userEvent.fill(field(), "x".repeat(1001));
    act(() => field().setSelectionRange(990, 1001));
    await compose("に");
    expect(field()).toHaveValue(`${"x".repeat(990)}に`);
    expect(field()).toBeInvalid();
    await commit("二");
    await waitFor(() => expect(field()).not.toBeInvalid());
  });

  it("is counted while it composes", async () => {
    const { field, getByText } = renderComposer();
    await userEvent.click(field());
    await compose("にほん");
    expect(getByText("997 characters left")).toBeVisible();
  });
});

/** A composition that begins and never ends, as some browsers let it. */
function loseTheEnd(field: HTMLElement): void {
  act(() => {
    field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  });
}

it("Send says by how much it is too long, although the browser dropped a composition's end", async () => {
  const { alert, attempts, field, send } = renderComposer();
  await userEvent.fill(field(), "x".repeat(998));
  const drop = (event: Event) => event.stopImmediatePropagation();
  addEventListener("compositionend", drop, true);
  onTestFinished(() => removeEventListener("compositionend", drop, true));
  await compose("にほんご");
  await userEvent.click(send());
  expect(attempts()).toBe(0);
  expect(alert()).toMatchTextContent(/2 characters too long/);
});
