import { act, render, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import {
  createGate,
  createSandboxClient,
  dropAnswers,
  type Network,
} from "../testing/createSandboxClient.ts";
import { composerQueries, renderComposer } from "../testing/renderComposer.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a message that takes long", () => {
  it("can be canceled, and then says what canceling could not undo", async () => {
    const gate = createGate();
    const { alert, button, field, findByRole, findByText, outgoing, queryByRole, send } =
      renderComposer({ network: gate.network });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(queryByRole("button", { name: "Cancel" })).toBeNull();
    const cancel = await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
    expect(cancel).toHaveAccessibleDescription(/^Ripe avocados If it has left already/);
    await userEvent.click(cancel);
    await findByText("Not confirmed");
    expect(alert()).toMatchTextContent(/It may have reached your shopper/);
    expect(outgoing()).toEqual(["Ripe avocados"]);
    expect(field()).toHaveFocus();
    expect(button("Try again")).toBeVisible();
  });

  it("is told in the status region only after a moment", async () => {
    const gate = createGate();
    const { field, send, status } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(status()).toBeEmptyDOMElement();
    await waitFor(() => expect(status()).toMatchTextContent("Sending your message…"), {
      timeout: 3000,
    });
    gate.release();
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  });
});

describe("a rate limit", () => {
  it("counts down where it is seen, is heard at its start and end, and holds Send back", async () => {
    let isLimited = true;
    const { alert, attempts, button, container, field, send, status } = renderComposer({
      network: limit(() => isLimited, "2"),
    });
    await userEvent.fill(field(), "Ripe avocados");
    const heard = listen(alert(), status());
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(/a lot of messages in a short time/));
    expect(status()).toMatchTextContent("You can send again in 2 seconds.");
    expect(field()).toHaveValue("Ripe avocados");
    expect(send()).toHaveAttribute("aria-disabled", "true");
    expect(button("Try again")).toHaveAttribute("aria-disabled", "true");

    // A person can press it; the test driver would wait for it to be enabled.
    act(() => send().click());
    expect(alert()).toMatchTextContent(/^You can send again in [12] seconds?\.$/);
    expect(attempts()).toBe(0);

    await waitFor(
      () =>
        expect(container.querySelector("[aria-hidden].shopper-chat-wait")).toMatchTextContent(
          "You can send again in 1 second.",
        ),
      { timeout: 4000 },
    );
    isLimited = false;
    await waitFor(() => expect(status()).toMatchTextContent("You can send again now."), {
      timeout: 4000,
    });
    expect(send()).not.toHaveAttribute("aria-disabled");
    expect(heard()).not.toContain("You can send again in 1 second.");
    expect(heard().length).toBeLessThanOrEqual(5);
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  });
});

describe("leaving the page", () => {
  it("asks only while a message is not dealt with", async () => {
    const gate = createGate();
    const { button, field, findByText, send } = renderComposer({
      network: (fetch) => gate.network(dropAnswers()(fetch)),
    });
    await userEvent.fill(field(), "Ripe avocados");
    expect(asksBeforeLeaving()).toBe(false);
    await userEvent.click(send());
    expect(asksBeforeLeaving()).toBe(true);
    gate.release();
    await findByText("Not confirmed");
    expect(asksBeforeLeaving()).toBe(true);
    await userEvent.click(button("Remove"));
    expect(asksBeforeLeaving()).toBe(false);
  });

  it("goes on asking for another composer's message when this one's is dealt with", async () => {
    const { client } = createSandboxClient(dropAnswers());
    const { getByTestId } = render(
      <ShopperChatProvider client={client}>
        {["shopping", "shopping~2"].map((orderId) => (
          <div key={orderId} data-testid={orderId}>
            <ShopperChatComposer orderId={orderId} />
          </div>
        ))}
      </ShopperChatProvider>,
    );
    const one = composerQueries(getByTestId("shopping"));
    const other = composerQueries(getByTestId("shopping~2"));
    for (const { button, field, send } of [one, other]) {
      await userEvent.fill(field(), "Ripe avocados");
      await userEvent.click(send());
      await waitFor(() => expect(button("Remove")).toBeVisible());
    }
    await userEvent.click(other.button("Remove"));
    await waitFor(() => expect(other.outgoing()).toEqual([]));
    expect(asksBeforeLeaving()).toBe(true);
    await userEvent.click(one.button("Remove"));
    expect(asksBeforeLeaving()).toBe(false);
  });

  it("never asks where the host does not want it", async () => {
    const { field, send } = renderComposer({
      network: createGate().network,
      leaveWarning: false,
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(asksBeforeLeaving()).toBe(false);
  });
});

it("says at once that the device is offline, and sends at the customer's own tap after", async () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const { alert, attempts, button, field, send, status } = renderComposer();
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await waitFor(() => expect(alert()).toMatchTextContent(/seem to be offline/));
  expect(field()).toHaveValue("Ripe avocados");
  onLine.mockReturnValue(true);
  act(() => void dispatchEvent(new Event("online")));
  expect(attempts()).toBe(0);
  await userEvent.click(button("Try again"));
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  expect(attempts()).toBe(1);
});

/** Answers 429 in the network's place, as long as `isLimited` says so. */
function limit(isLimited: () => boolean, retryAfter: string): Network {
  return (fetch) =>
    async (...request) =>
      isLimited()
        ? new Response(null, { status: 429, headers: { "Retry-After": retryAfter } })
        : fetch(...request);
}

/** What the live regions have said since. */
function listen(...regions: HTMLElement[]): () => string[] {
  const heard: string[] = [];
  for (const region of regions) {
    const observer = new MutationObserver(() => heard.push(region.textContent));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  }
  return () => heard;
}

function asksBeforeLeaving(): boolean {
  const event = document.createEvent("BeforeUnloadEvent");
  event.initEvent("beforeunload", false, true);
  const asks = !dispatchEvent(event);
  // Browsers before 2023 go by the one, those since by the other.
  expect(event.returnValue !== "").toBe(asks);
  return asks;
}
