import { waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, createSandboxClient, dropAnswers } from "../../testing/createSandboxClient.ts";
import { type RenderedComposer, renderComposer } from "../../testing/renderComposer.tsx";

describe("of two composers of one order", () => {
  it("the one that a message was sent from tells that it was sent, and both show it", async () => {
    const [first, second] = renderTwo();
    await userEvent.type(second.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(second.status()).toMatchTextContent("Message sent"));
    expect(first.status()).toBeEmptyDOMElement();
    expect(shown(first, "Message sent")).toBeVisible();
    await userEvent.type(first.field(), "And two limes{Enter}");
    await waitFor(() => expect(first.status()).toMatchTextContent("Message sent"));
    expect(second.status()).toBeEmptyDOMElement();
    expect(shown(second, "Message sent")).toBeVisible();
  });

  it("the one that a message was sent from tells that it failed, and both show it", async () => {
    const [first, second] = renderTwo({ network: dropAnswers() });
    await userEvent.type(second.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(second.alert()).toMatchTextContent(/couldn’t confirm/));
    expect(first.alert()).toBeEmptyDOMElement();
    expect(shown(first, /couldn’t confirm/)).toBeVisible();
    await userEvent.click(first.button("Try again"));
    await waitFor(() => expect(first.alert()).toMatchTextContent(/couldn’t confirm/));
    expect(second.alert()).toBeEmptyDOMElement();
    expect(shown(second, /couldn’t confirm/)).toBeVisible();
  });

  it("the one that is written in tells how much may still be written", async () => {
    const [first, second] = renderTwo();
    await userEvent.fill(second.field(), "x".repeat(900));
    await waitFor(() => expect(second.status()).toMatchTextContent("100 characters left"), {
      timeout: 3000,
    });
    expect(first.status()).toBeEmptyDOMElement();
  });

  it.each<[how: string, takeAway: (composer: RenderedComposer) => void]>([
    ["gone", ({ unmount }) => unmount()],
    // As in the panel of a launcher that was closed.
    ["hidden", ({ container }) => (container.hidden = true)],
  ])("the other one tells, when the one that was used is %s by then", async (_, takeAway) => {
    const gate = createGate();
    const [first, second] = renderTwo({ network: gate.network });
    await userEvent.type(second.field(), "Ripe avocados{Enter}");
    takeAway(second);
    gate.release();
    await waitFor(() => expect(first.status()).toMatchTextContent("Message sent"));
  });
});

describe("a composer that comes later", () => {
  it("shows a failure that was told, and does not tell it again", async () => {
    const sandboxClient = createSandboxClient(dropAnswers());
    const before = renderComposer({ sandboxClient });
    await userEvent.type(before.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(before.alert()).toMatchTextContent(/couldn’t confirm/));
    before.unmount();
    const { alert, getByText } = renderComposer({ sandboxClient });
    expect(getByText(/couldn’t confirm/)).toBeVisible();
    expect(alert()).toBeEmptyDOMElement();
  });

  it("tells a failure that nobody was there to tell", async () => {
    const gate = createGate();
    const sandboxClient = createSandboxClient((fetch) => gate.network(dropAnswers()(fetch)));
    const onSendError = vi.fn<() => void>();
    const before = renderComposer({ sandboxClient, onSendError });
    await userEvent.type(before.field(), "Ripe avocados{Enter}");
    before.unmount();
    gate.release();
    await waitFor(() => expect(onSendError).toHaveBeenCalled());
    const { alert } = renderComposer({ sandboxClient });
    expect(alert()).toMatchTextContent(/couldn’t confirm/);
  });

  it("of another order and back again tells nothing a second time", async () => {
    const { alert, field, getByText, show } = renderComposer({ network: dropAnswers() });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(alert()).toMatchTextContent(/couldn’t confirm/));
    show({ orderId: "slow" });
    show({ orderId: "shopping" });
    expect(alert()).toBeEmptyDOMElement();
    expect(getByText(/couldn’t confirm/)).toBeVisible();
  });
});

function renderTwo({
  network,
}: Parameters<typeof renderComposer>[0] = {}): [RenderedComposer, RenderedComposer] {
  const sandboxClient = createSandboxClient(network);
  return [
    renderComposer({ sandboxClient, id: "first" }),
    renderComposer({ sandboxClient, id: "second" }),
  ];
}

function shown({ container }: RenderedComposer, text: string | RegExp): HTMLElement {
  return within(container).getByText(text);
}
