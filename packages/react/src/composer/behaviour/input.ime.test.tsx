import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { commit, compose, pressEnter } from "../../../testing/compose.ts";
import { renderComposer } from "../../../testing/renderComposer.tsx";

describe("an input method", () => {
  it("gets the Enter that selects a word, and the next Enter sends the whole text once", async () => {
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

  it("that never ends its composition does not prevent sending", async () => {
    const { field, send, sentBodies } = renderComposer();
    await userEvent.click(field());
    startComposition(field());
    await userEvent.keyboard("Milk{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["Milk"]));
    startComposition(field());
    await userEvent.keyboard("Bread");
    await userEvent.click(send());
    await waitFor(() => expect(sentBodies()).toEqual(["Milk", "Bread"]));
    expect(field()).toHaveFocus();
    startComposition(field());
    await userEvent.fill(field(), "x".repeat(1001));
    expect(field()).toBeInvalid();
  });

  it("that goes over the limit loses no text, and the textarea is invalid only when the composition ends", async () => {
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

  it("that comes back under the limit leaves the textarea invalid until the composition ends", async () => {
    const { field } = renderComposer();
    await userEvent.fill(field(), "x".repeat(1001));
    act(() => field().setSelectionRange(990, 1001));
    await compose("に");
    expect(field()).toHaveValue(`${"x".repeat(990)}に`);
    expect(field()).toBeInvalid();
    await commit("二");
    await waitFor(() => expect(field()).not.toBeInvalid());
  });

  it("is counted while it is composing", async () => {
    const { field, getByText } = renderComposer();
    await userEvent.click(field());
    await compose("にほん");
    expect(getByText("997 characters left")).toBeVisible();
  });
});

/** Starts a composition without an end, because some browsers drop the event that ends it. */
function startComposition(field: HTMLElement): void {
  act(() => {
    field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  });
}

it("Send says how much text is over the limit, although the browser dropped the end of a composition", async () => {
  const { alert, attempts, banner, field, send } = renderComposer();
  await userEvent.fill(field(), "x".repeat(998));
  const drop = (event: Event) => event.stopImmediatePropagation();
  addEventListener("compositionend", drop, true);
  onTestFinished(() => removeEventListener("compositionend", drop, true));
  await compose("にほんご");
  await userEvent.click(send());
  expect(attempts()).toBe(0);
  expect(alert()).toMatchTextContent(/2 characters over/);
  expect(banner()).toMatch(/2 characters over/);
});

it("Send ends a composition with its text, and sends all of it", async () => {
  const { field, send, sentBodies } = renderComposer();
  await userEvent.click(field());
  await compose("にほん");
  expect(field()).toHaveValue("にほん");
  const textAtEnd: string[] = [];
  field().addEventListener("compositionend", () => textAtEnd.push(field().value));
  act(() => send().click());
  // Emptying the textarea would end the composition too, but without its text.
  expect(textAtEnd).toEqual(["にほん"]);
  await waitFor(() => expect(sentBodies()).toEqual(["にほん"]));
  expect(field()).toHaveValue("");
});
