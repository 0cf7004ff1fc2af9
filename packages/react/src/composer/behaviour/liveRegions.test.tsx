import { act, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

afterEach(() => vi.useRealTimers());

describe("the live regions", () => {
  it("are empty at first, and the same nodes through every state of a message", async () => {
    const gate = createGate();
    const { alert, button, container, field, send, status } = renderComposer({
      orderId: "chat-disabled",
      network: gate.network,
    });
    const regions = liveRegions(container);
    expect(regions).toEqual(expect.arrayContaining([alert(), status()]));
    expect(regions.map(({ textContent }) => textContent).join("")).toBe("");
    const stay = () => expect(liveRegions(container)).toEqual(regions);

    await userEvent.fill(field(), "Ripe avocados");
    stay();
    await userEvent.click(send());
    stay();
    gate.release();
    await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
    const first = alert().textContent;
    stay();
    gate.hold();
    await userEvent.click(button("Try again"));
    expect(alert()).toBeEmptyDOMElement();
    stay();
    gate.release();
    await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
    // The same words, and yet a change: else a screen reader would not say them again.
    expect(alert().textContent).not.toBe(first);
    stay();
  });

  it("hold no button: a failure's buttons stand beside its text", async () => {
    const { alert, button, container, field, findByText, send } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("Not confirmed");
    expect(alert()).not.toBeEmptyDOMElement();
    expect(button("Try again")).toBeVisible();
    for (const region of liveRegions(container)) {
      expect(within(region).queryAllByRole("button")).toEqual([]);
    }
  });

  it("read out whole what changed in them", () => {
    const { alert, status } = renderComposer();
    expect(alert()).toHaveAttribute("aria-atomic", "true");
    expect(status()).toHaveAttribute("aria-atomic", "true");
  });
});

describe("twenty quick keys", () => {
  it("near the limit change what is heard once, a second or more after the last", async () => {
    const { container, field } = renderComposer();
    await userEvent.fill(field(), "x".repeat(900));
    await waitFor(() => expect(heard(container)).toContain("100 characters left"), {
      timeout: 3000,
    });
    const changes = followLiveRegions(container);
    await userEvent.keyboard("y".repeat(20));
    const lastKey = performance.now();
    await waitFor(() => expect(heard(container)).toContain("80 characters left"), {
      timeout: 3000,
    });
    expect(changes()).toHaveLength(1);
    expect((changes()[0] ?? 0) - lastKey).toBeGreaterThan(900);
  });

  it("far from the limit change nothing that is heard", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
    const { container, field } = renderComposer();
    await userEvent.click(field());
    const changes = followLiveRegions(container);
    await userEvent.keyboard("y".repeat(20));
    act(() => {
      vi.advanceTimersByTime(60_000);
    });
    expect(field()).toHaveValue("y".repeat(20));
    expect(changes()).toEqual([]);
  });
});

it("the count is spoken although an older message is not confirmed", async () => {
  const { field, findByText, send, status } = renderComposer({ network: dropAnswers() });
  await userEvent.fill(field(), "First");
  await userEvent.click(send());
  await findByText("Not confirmed");
  await userEvent.fill(field(), "x".repeat(1005));
  await waitFor(() => expect(status()).toMatchTextContent("5 characters too many"), {
    timeout: 4000,
  });
});

it("the count is not spoken of text that only came back", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const { alert, field, send, status } = renderComposer({ orderId: "chat-disabled" });
  await userEvent.fill(field(), "x".repeat(900));
  await userEvent.click(send());
  await vi.waitFor(() => expect(alert()).toMatchTextContent(/right now/));
  act(() => {
    vi.advanceTimersByTime(5000);
  });
  expect(field()).toHaveValue("x".repeat(900));
  expect(status()).toBeEmptyDOMElement();
});

it("the count of one order does not stand under another", async () => {
  const { container, field, findByText, show } = renderComposer();
  await userEvent.type(field(), "Ripe avocados");
  await findByText("13 of 1,000 characters used", undefined, { timeout: 3000 });
  show({ orderId: "chat-disabled" });
  expect(container).not.toMatchTextContent(/characters used/);
});

it("a failure stays, with its buttons, until the customer deals with it", async () => {
  const { alert, button, field, findByText, send } = renderComposer({ network: dropAnswers() });
  await userEvent.fill(field(), "Ripe avocados");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  await userEvent.click(send());
  await vi.waitFor(() => expect(alert()).toMatchTextContent(/couldn’t confirm/));
  act(() => {
    vi.advanceTimersByTime(10 * 60_000);
  });
  vi.useRealTimers();
  await findByText("Not confirmed");
  expect(alert()).toMatchTextContent(/couldn’t confirm/);
  for (const name of ["Try again", "Edit", "Remove"]) expect(button(name)).toBeVisible();
});

/** What a screen reader listens to. */
function liveRegions(container: HTMLElement): HTMLElement[] {
  return [
    ...container.querySelectorAll<HTMLElement>(
      "[role=alert], [role=status], [aria-live]:not([aria-live=off])",
    ),
  ];
}

function heard(container: HTMLElement): string {
  return liveRegions(container)
    .map(({ textContent }) => textContent)
    .join("\n");
}

/** When anything in the live regions changed since, in milliseconds of the page's clock. */
function followLiveRegions(container: HTMLElement): () => number[] {
  const times: number[] = [];
  const note = () => times.push(performance.now());
  const observer = new MutationObserver(note);
  for (const region of liveRegions(container)) {
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  }
  return () => {
    if (observer.takeRecords().length > 0) note();
    return times;
  };
}
