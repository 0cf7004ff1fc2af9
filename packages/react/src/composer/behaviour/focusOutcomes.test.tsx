import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import "../../styles.css";
import { createGate, dropAnswers } from "../../testing/createSandboxClient.ts";
import { emulateTouch, emulateViewport } from "../../testing/emulate.ts";
import { type RenderedComposer, renderComposer } from "../../testing/renderComposer.tsx";

type Send = (composer: RenderedComposer) => Promise<void>;

const WAYS: [way: string, send: Send][] = [
  ["Enter in the field", () => userEvent.keyboard("{Enter}")],
  ["a click on Send", ({ send }) => userEvent.click(send())],
  [
    "Enter on Send",
    async () => {
      await userEvent.tab();
      await userEvent.keyboard("{Enter}");
    },
  ],
];

const OUTCOMES: [order: string, told: RegExp][] = [
  ["shopping", /Message sent/],
  ["chat-disabled", /right now/],
  ["too-long", /too long/],
  ["unauthorized", /signed out/],
  ["rate-limited", /a lot of messages/],
  ["server-error", /couldn’t confirm/],
  ["drops-after", /couldn’t confirm/],
];

describe("focus never falls to the page", () => {
  it.each(
    WAYS.flatMap(([way, send]) => OUTCOMES.map(([order, told]) => ({ way, send, order, told }))),
  )("by $way, when the order is $order", async ({ send, order, told }) => {
    const composer = renderComposer({ orderId: order });
    const lost = followFocus();
    await userEvent.fill(composer.field(), "Ripe avocados");
    await send(composer);
    await waitFor(() => expect(composer.container.textContent).toMatch(told));
    expect(lost()).toEqual([]);
    expect(composer.field()).toHaveFocus();
  });

  it("through failing, trying again, failing again, editing, sending and removing", async () => {
    let isCut = true;
    const composer = renderComposer({ network: dropAnswers(() => isCut) });
    const { button, container, field, findByText, outgoing } = composer;
    const press = async (name: string) => {
      act(() => button(name).focus());
      await userEvent.keyboard("{Enter}");
    };
    await userEvent.fill(field(), "Ripe avocados");
    const lost = followFocus();
    await userEvent.keyboard("{Enter}");
    await findByText("Not confirmed");
    await press("Try again");
    await findByText("Not confirmed");
    await press("Edit");
    expect(field()).toHaveFocus();
    await press("Send");
    await findByText("Not confirmed");
    await press("Remove");
    expect(outgoing()).toEqual([]);
    isCut = false;
    await userEvent.type(field(), "Bread{Enter}");
    await waitFor(() => expect(container.textContent).toContain("Message sent"));
    expect(lost()).toEqual([]);
  });

  it("when Cancel is pressed", async () => {
    const gate = createGate();
    const { container, field, findByRole, findByText } = renderComposer({ network: gate.network });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    const cancel = await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
    const lost = followFocus();
    act(() => cancel.focus());
    await userEvent.keyboard("{Enter}");
    await findByText("Not confirmed");
    expect(container.contains(document.activeElement)).toBe(true);
    expect(lost()).toEqual([]);
  });
});

it.each(["shopping", "chat-disabled"])(
  "focus stays on Send on a touch device, when the order is %s",
  async (orderId) => {
    await emulateTouch();
    const gate = createGate();
    const { field, getByText, outgoing, send } = renderComposer({
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
    await waitFor(() => expect(outgoing()).toEqual([]));
    expect(send()).toHaveFocus();
    expect(lost()).toEqual([]);
  },
);

it("Send stays under the finger when it gives focus back to a field that is out of sight", async () => {
  await emulateViewport(390, 300);
  const { container, field, send, status } = renderComposer();
  container.style.paddingBlock = "1000px";
  await userEvent.fill(field(), "Line\n".repeat(30));
  send().scrollIntoView({ block: "start" });
  expect(field().getBoundingClientRect().bottom).toBeLessThan(0);
  const { top } = send().getBoundingClientRect();
  await userEvent.click(send());
  expect(field()).toHaveFocus();
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  // The field above has become smaller by then; what is under the finger has not moved.
  expect(send().getBoundingClientRect().top).toBeCloseTo(top, -1);
});

it("focus stays elsewhere on the page when the customer has moved it there meanwhile", async () => {
  const gate = createGate();
  const { container, field, outgoing, send } = renderComposer({ network: gate.network });
  const elsewhere = document.createElement("button");
  container.after(elsewhere);
  onTestFinished(() => elsewhere.remove());
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  elsewhere.focus();
  gate.release();
  await waitFor(() => expect(outgoing()).toEqual([]));
  expect(elsewhere).toHaveFocus();
});

/** What took focus from whatever had it and gave it to nothing; removal may do so without an event. */
function followFocus(): () => string[] {
  const lost: string[] = [];
  // In a task of its own: on its way from one element to the next, focus is on neither.
  const check = () => {
    if (document.activeElement === document.body) lost.push("what had focus is gone");
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
