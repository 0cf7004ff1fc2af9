import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import "../../styles.css";
import { createGate, dropAnswers } from "../../../testing/createSandboxClient.ts";
import { emulateTouch, emulateViewport } from "../../../testing/emulate.ts";
import { type RenderedComposer, renderComposer } from "../../../testing/renderComposer.tsx";

type Send = (composer: RenderedComposer) => Promise<void>;

const WAYS: [way: string, send: Send][] = [
  ["Enter in the textarea", () => userEvent.keyboard("{Enter}")],
  ["a click on Send", ({ send }) => userEvent.click(send())],
  [
    "Enter on Send",
    async () => {
      await userEvent.tab();
      await userEvent.keyboard("{Enter}");
    },
  ],
];

const OUTCOMES: [order: string, text: RegExp][] = [
  ["shopping", /Message sent/],
  ["chat-disabled", /right now/],
  ["too-long", /too long/],
  ["unauthorized", /signed out/],
  ["rate-limited", /Too many messages/],
  ["server-error", /not sure your message was sent/],
  ["drops-after", /not sure your message was sent/],
];

describe("focus never falls to the start of the page", () => {
  it.each(
    WAYS.flatMap(([way, send]) => OUTCOMES.map(([order, text]) => ({ way, send, order, text }))),
  )("after $way, when the order is $order", async ({ send, order, text }) => {
    const composer = renderComposer({ orderId: order });
    const lost = followFocus();
    await userEvent.fill(composer.field(), "Ripe avocados");
    await send(composer);
    await waitFor(() => expect(composer.container.textContent).toMatch(text));
    expect(lost()).toEqual([]);
    expect(composer.field()).toHaveFocus();
  });

  it("while a message fails, is retried, edited, sent again and removed", async () => {
    let isCut = true;
    const composer = renderComposer({ network: dropAnswers(() => isCut) });
    const { button, container, field, findByText, unsent } = composer;
    const press = async (name: string) => {
      act(() => button(name).focus());
      await userEvent.keyboard("{Enter}");
    };
    await userEvent.fill(field(), "Ripe avocados");
    const lost = followFocus();
    await userEvent.keyboard("{Enter}");
    await findByText("May not have been sent");
    await press("Try again");
    await findByText("May not have been sent");
    await press("Edit");
    expect(field()).toHaveFocus();
    await press("Send");
    await findByText("May not have been sent");
    await press("Remove");
    expect(unsent()).toEqual([]);
    isCut = false;
    await userEvent.type(field(), "Bread{Enter}");
    await waitFor(() => expect(container.textContent).toContain("Message sent"));
    expect(lost()).toEqual([]);
  });

  it("after Cancel", async () => {
    const gate = createGate();
    const { container, field, findByRole, findByText } = renderComposer({ network: gate.network });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    const cancel = await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
    const lost = followFocus();
    act(() => cancel.focus());
    await userEvent.keyboard("{Enter}");
    await findByText("May not have been sent");
    expect(container.contains(document.activeElement)).toBe(true);
    expect(lost()).toEqual([]);
  });
});

it.each(["shopping", "chat-disabled"])(
  "focus stays on Send on a touch device, when the order is %s",
  async (orderId) => {
    await emulateTouch();
    const gate = createGate();
    const { field, getByText, unsent, send } = renderComposer({
      orderId,
      network: gate.network,
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.tab();
    const lost = followFocus();
    await userEvent.keyboard("{Enter}");
    expect(getByText("Sending…")).toBeVisible();
    expect(send()).toHaveFocus();
    gate.release();
    await waitFor(() => expect(unsent()).toEqual([]));
    expect(send()).toHaveFocus();
    expect(lost()).toEqual([]);
  },
);

it("Send stays under the finger when the start of the focused textarea is scrolled out of view", async () => {
  await emulateViewport(390, 300);
  const { container, field, send, status } = renderComposer();
  container.style.paddingBlock = "1000px";
  await userEvent.fill(field(), "Line\n".repeat(30));
  send().scrollIntoView({ block: "start" });
  expect(field().getBoundingClientRect().top).toBeLessThan(0);
  const { top } = send().getBoundingClientRect();
  await userEvent.click(send());
  expect(field()).toHaveFocus();
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  // The textarea beside it is smaller by then, but Send has not moved.
  expect(send().getBoundingClientRect().top).toBeCloseTo(top, -1);
});

it("focus stays elsewhere on the page if the customer has moved it there meanwhile", async () => {
  const gate = createGate();
  const { container, field, unsent, send } = renderComposer({ network: gate.network });
  const elsewhere = document.createElement("button");
  container.after(elsewhere);
  onTestFinished(() => elsewhere.remove());
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  elsewhere.focus();
  gate.release();
  await waitFor(() => expect(unsent()).toEqual([]));
  expect(elsewhere).toHaveFocus();
});

/** Returns how often focus was lost. A removed element loses it without an event. */
function followFocus(): () => string[] {
  const lost: string[] = [];
  // In its own task, because focus is nowhere while it moves from one element to another.
  const check = () => {
    if (document.activeElement === document.body) lost.push("the focused element was removed");
  };
  const observer = new MutationObserver(() => setTimeout(check));
  observer.observe(document.body, { attributes: true, childList: true, subtree: true });
  const onFocusOut = (event: FocusEvent) => {
    if (event.relatedTarget === null) lost.push("focus went nowhere");
  };
  document.addEventListener("focusout", onFocusOut);
  onTestFinished(() => {
    observer.disconnect();
    document.removeEventListener("focusout", onFocusOut);
  });
  return () => lost;
}
