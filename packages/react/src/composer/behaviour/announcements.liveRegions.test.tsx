import { act, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers } from "../../../testing/createSandboxClient.ts";
import { renderComposer } from "../../../testing/renderComposer.tsx";

afterEach(() => vi.useRealTimers());

describe("the live regions", () => {
  it("are empty at first, and stay the same nodes in every state of a message", async () => {
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
    stay();
    gate.release();
    await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
    // Screen readers skip a region whose text did not change.
    await waitFor(() => expect(alert().textContent).not.toBe(first));
    stay();
  });

  it("are one polite and one assertive div without a role", () => {
    const { container } = renderComposer();
    const regions = liveRegions(container);
    expect(regions).toHaveLength(2);
    expect(new Set(regions.map((region) => region.getAttribute("aria-live")))).toEqual(
      new Set(["polite", "assertive"]),
    );
    for (const region of regions) {
      expect(region.localName).toBe("div");
      expect(region).not.toHaveAttribute("role");
    }
  });

  it("contain no button, because some screen readers flatten a region", async () => {
    const { alert, button, container, field, findByText, send } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("May not have been sent");
    expect(alert()).not.toBeEmptyDOMElement();
    expect(button("Try again")).toBeVisible();
    for (const region of liveRegions(container)) {
      expect(within(region).queryAllByRole("button")).toEqual([]);
    }
  });

  it("are read as a whole when a part of them changes", () => {
    const { alert, status } = renderComposer();
    expect(alert()).toHaveAttribute("aria-atomic", "true");
    expect(status()).toHaveAttribute("aria-atomic", "true");
  });

  it("clear an error after ten seconds, while the banner keeps it", async () => {
    const { alert, banner, field, send } = renderComposer({ orderId: "chat-disabled" });
    await userEvent.fill(field(), "Ripe avocados");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await userEvent.click(send());
    await vi.waitFor(() => expect(alert()).toMatchTextContent(/right now/));
    act(() => void vi.advanceTimersByTime(9000));
    expect(alert()).not.toBeEmptyDOMElement();
    act(() => void vi.advanceTimersByTime(1000));
    expect(alert()).toBeEmptyDOMElement();
    expect(banner()).toContain("right now");
  });

  it("clear a status that is not visible after ten seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { send, status } = renderComposer();
    await userEvent.click(send());
    expect(status()).toMatchTextContent("Enter a message.");
    act(() => void vi.advanceTimersByTime(10_000));
    expect(status()).toBeEmptyDOMElement();
  });

  it("show that a message was sent until the customer types", async () => {
    const { field, send, status } = renderComposer();
    await userEvent.fill(field(), "Ripe avocados");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await userEvent.click(send());
    await vi.waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    act(() => void vi.advanceTimersByTime(60_000));
    expect(status()).toMatchTextContent("Message sent");
    expect(status()).toBeVisible();
    await userEvent.type(field(), "A");
    expect(status()).toBeEmptyDOMElement();
  });

  it("clear the count of one order when another order is shown", async () => {
    const { field, show, status } = renderComposer();
    await userEvent.fill(field(), "x".repeat(900));
    await waitFor(() => expect(status()).toMatchTextContent("100 characters left"), {
      timeout: 3000,
    });
    show({ orderId: "chat-disabled" });
    expect(status()).toBeEmptyDOMElement();
  });
});

describe("twenty quick keystrokes", () => {
  it("near the limit are announced once, about a second after the last one", async () => {
    const { container, field } = renderComposer();
    await userEvent.fill(field(), "x".repeat(900));
    await waitFor(() => expect(announced(container)).toContain("100 characters left"), {
      timeout: 3000,
    });
    const changes = followLiveRegions(container);
    let lastKey = 0;
    field().addEventListener("input", ({ timeStamp }) => {
      lastKey = timeStamp;
    });
    await userEvent.keyboard("y".repeat(20));
    await waitFor(() => expect(announced(container)).toContain("80 characters left"), {
      timeout: 3000,
    });
    expect(changes()).toHaveLength(1);
    expect((changes()[0] ?? 0) - lastKey).toBeGreaterThan(900);
  });

  it("far from the limit announce nothing", async () => {
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

it("announces the count although an older message is unconfirmed", async () => {
  const { field, findByText, send, status } = renderComposer({ network: dropAnswers() });
  await userEvent.fill(field(), "First");
  await userEvent.click(send());
  await findByText("May not have been sent");
  await userEvent.fill(field(), "x".repeat(1005));
  await waitFor(() => expect(status()).toMatchTextContent("5 characters over"), {
    timeout: 4000,
  });
});

it("does not announce the count of text that only came back from a failed message", async () => {
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

it("keeps an error visible, with its buttons, until the customer deals with it", async () => {
  const { alert, banner, button, field, findByText, send } = renderComposer({
    network: dropAnswers(),
  });
  await userEvent.fill(field(), "Ripe avocados");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  await userEvent.click(send());
  await vi.waitFor(() => expect(alert()).toMatchTextContent(/not sure/));
  act(() => {
    vi.advanceTimersByTime(10 * 60_000);
  });
  vi.useRealTimers();
  await findByText("May not have been sent");
  expect(banner()).toContain("We’re not sure your message was sent.");
  for (const name of ["Try again", "Edit", "Remove"]) expect(button(name)).toBeVisible();
});

/** Returns the elements whose changes screen readers announce. */
function liveRegions(container: HTMLElement): HTMLElement[] {
  return [
    ...container.querySelectorAll<HTMLElement>(
      "[role=alert], [role=status], [aria-live]:not([aria-live=off])",
    ),
  ];
}

function announced(container: HTMLElement): string {
  return liveRegions(container)
    .map(({ textContent }) => textContent)
    .join("\n");
}

/** Returns when the live regions changed since now, in milliseconds of the page's clock. */
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
