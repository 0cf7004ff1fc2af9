import { waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  createGate,
  createSandboxClient,
  dropAnswers,
} from "../../../testing/createSandboxClient.ts";
import { type RenderedComposer, renderComposer } from "../../../testing/renderComposer.tsx";

const UNCONFIRMED = /not sure your message was sent/;

describe("two composers of one order", () => {
  it("announce that a message was sent once, in the one that the customer used", async () => {
    const [first, second] = renderTwo();
    await userEvent.type(second.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(second.status()).toMatchTextContent("Message sent"));
    expect(first.status()).toBeEmptyDOMElement();
    await userEvent.type(first.field(), "And two limes{Enter}");
    await waitFor(() => expect(first.status()).toMatchTextContent("Message sent"));
    expect(second.status()).toBeEmptyDOMElement();
  });

  it("announce an error once, in the one that the customer used, and both show it", async () => {
    const [first, second] = renderTwo({ network: dropAnswers() });
    await userEvent.type(second.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(second.alert()).toMatchTextContent(UNCONFIRMED));
    expect(first.alert()).toBeEmptyDOMElement();
    expect(first.banner()).toMatch(UNCONFIRMED);
    expect(second.banner()).toMatch(UNCONFIRMED);
    const before = second.alert().textContent;
    await userEvent.click(first.button("Try again"));
    await waitFor(() => expect(first.alert()).toMatchTextContent(UNCONFIRMED));
    expect(second.alert().textContent).toBe(before);
    expect(second.banner()).toMatch(UNCONFIRMED);
  });

  it("announce the count in the one in which the customer writes", async () => {
    const [first, second] = renderTwo();
    await userEvent.fill(second.field(), "x".repeat(900));
    await waitFor(() => expect(second.status()).toMatchTextContent("100 characters left"), {
      timeout: 3000,
    });
    expect(first.status()).toBeEmptyDOMElement();
  });

  it.each<[how: string, takeAway: (composer: RenderedComposer) => void]>([
    ["unmounted", ({ unmount }) => unmount()],
    // As in the panel of a launcher that was closed.
    ["hidden", ({ container }) => (container.hidden = true)],
    // As behind a modal dialog of the app.
    ["inert", ({ container }) => (container.inert = true)],
  ])("announce in the other one if the one that was used is %s by then", async (_, takeAway) => {
    const gate = createGate();
    const [first, second] = renderTwo({ network: gate.network });
    await userEvent.type(second.field(), "Ripe avocados{Enter}");
    takeAway(second);
    gate.release();
    await waitFor(() => expect(first.status()).toMatchTextContent("Message sent"));
  });
});

describe("a composer that mounts later", () => {
  it("shows an error that was announced, and does not announce it again", async () => {
    const sandboxClient = createSandboxClient(dropAnswers());
    const before = renderComposer({ sandboxClient });
    await userEvent.type(before.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(before.alert()).toMatchTextContent(UNCONFIRMED));
    before.unmount();
    const { alert, banner } = renderComposer({ sandboxClient });
    expect(banner()).toMatch(UNCONFIRMED);
    expect(alert()).toBeEmptyDOMElement();
  });

  it("announces an error that happened while no composer was there", async () => {
    const gate = createGate();
    const sandboxClient = createSandboxClient((fetch) => gate.network(dropAnswers()(fetch)));
    const onSendError = vi.fn<() => void>();
    const before = renderComposer({ sandboxClient, onSendError });
    await userEvent.type(before.field(), "Ripe avocados{Enter}");
    before.unmount();
    gate.release();
    await waitFor(() => expect(onSendError).toHaveBeenCalled());
    const { alert, banner } = renderComposer({ sandboxClient });
    expect(banner()).toMatch(UNCONFIRMED);
    await waitFor(() => expect(alert()).toMatchTextContent(UNCONFIRMED));
  });
});

it("announces nothing a second time when a composer shows another order and then the first again", async () => {
  const { alert, banner, field, show } = renderComposer({ network: dropAnswers() });
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await waitFor(() => expect(alert()).toMatchTextContent(UNCONFIRMED));
  show({ orderId: "slow" });
  expect(banner()).toBe("");
  show({ orderId: "shopping" });
  expect(banner()).toMatch(UNCONFIRMED);
  expect(alert()).toBeEmptyDOMElement();
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
