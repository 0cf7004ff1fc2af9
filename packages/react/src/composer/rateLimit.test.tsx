import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answerPosts, limitedFor } from "../../testing/answerPosts.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

afterEach(() => vi.useRealTimers());

describe("a rate limit", () => {
  it("counts down visibly, is announced at its start and end, and blocks Send", async () => {
    const { alert, attempts, banner, button, container, field, getAllByText, send, status } =
      renderComposer({ network: answerPosts(limitedFor(2), null) });
    await userEvent.fill(field(), "Ripe avocados");
    const announced = followAnnouncements(alert(), status());
    await userEvent.click(send());
    await waitFor(() =>
      expect(alert()).toMatchTextContent(
        "Too many messages are being sent right now. This message wasn’t sent. You can send another message in 2 seconds.",
      ),
    );
    expect(banner()).toBe("Too many messages are being sent right now. This message wasn’t sent.");
    expect(field()).toHaveValue("Ripe avocados");
    expect(send()).toHaveAttribute("aria-disabled", "true");
    expect(button("Try again")).toHaveAttribute("aria-disabled", "true");

    // A person can press it; the test driver would wait for it to be enabled.
    act(() => send().click());
    expect(alert()).toMatchTextContent(/^You can send another message in [12] seconds?\.$/);
    expect(attempts()).toBe(0);

    await waitFor(
      () => expect(container).toMatchTextContent(/You can send another message in 1 second\./),
      { timeout: 4000 },
    );
    // The seconds are shown once, and not to screen readers.
    const countdown = getAllByText("You can send another message in 1 second.", {
      selector: "[aria-hidden=true]",
    });
    expect(countdown).toHaveLength(1);
    expect(countdown[0]).toBeVisible();
    await waitFor(() => expect(status()).toMatchTextContent("You can send messages again."), {
      timeout: 4000,
    });
    expect(send()).not.toHaveAttribute("aria-disabled");
    // The error, the blocked attempt and the end.
    expect(announced()).toHaveLength(3);
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  });

  it("keeps the error visible while a blocked attempt announces the wait", async () => {
    const { alert, banner, field } = renderComposer({ network: answerPosts(limitedFor(60)) });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(banner()).toContain("Too many messages"));
    await userEvent.keyboard("{Enter}");
    expect(alert()).toMatchTextContent(/^You can send another message in/);
    expect(banner()).toContain("Too many messages");
  });

  it.each([
    ["Send", "Send"],
    ["Try again", "Try again"],
  ])("that ended while the device slept does not hold %s back", async (_, name) => {
    const { button, field, send, sentBodies } = renderComposer({
      network: answerPosts(limitedFor(120), null),
    });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(send()).toHaveAttribute("aria-disabled", "true"));
    // Timers do not run while the device sleeps.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    act(() => button(name).click());
    await waitFor(() => expect(sentBodies()).toEqual(["Ripe avocados"]));
  });

  it("is not prolonged by a clock that is set back", async () => {
    const { field, send } = renderComposer({ network: answerPosts(limitedFor(1)) });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(send()).toHaveAttribute("aria-disabled", "true"));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
    await waitFor(() => expect(send()).not.toHaveAttribute("aria-disabled"), { timeout: 4000 });
  });

  it("of one customer ends when they sign out, without an announcement", async () => {
    const { banner, client, field, send, status } = renderComposer({ orderId: "rate-limited" });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(banner()).not.toBe(""));
    act(() => client.reset());
    expect(banner()).toBe("");
    expect(status()).toBeEmptyDOMElement();
    expect(send()).not.toHaveAttribute("aria-disabled");
  });
});

/** Returns the texts of these live regions since now. */
function followAnnouncements(...regions: HTMLElement[]): () => string[] {
  const texts: string[] = [];
  for (const region of regions) {
    const observer = new MutationObserver(() => {
      if (region.textContent !== "") texts.push(region.textContent);
    });
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  }
  return () => texts;
}
