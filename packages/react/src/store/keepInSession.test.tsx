import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createGate, createSandboxClient, dropAnswers } from "../testing/createSandboxClient.ts";
import { composerQueries } from "../testing/renderComposer.tsx";

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('persistDraft="session"', () => {
  it("brings the draft back after a reload", async () => {
    const first = openPage();
    await userEvent.fill(first.field(), "Ripe avocados");
    first.leave();
    const second = openPage();
    expect(second.field()).toHaveValue("Ripe avocados");
  });

  it("brings back a message that was under way as not confirmed, under its key", async () => {
    const first = openPage({ network: createGate().network });
    await userEvent.fill(first.field(), "Ripe avocados");
    await userEvent.click(first.send());
    first.leave();

    const second = openPage();
    const kept = JSON.stringify(sessionStorage);
    expect(second.outgoing()).toEqual(["Ripe avocados"]);
    expect(second.alert()).toMatchTextContent(/couldn’t confirm/);
    await userEvent.click(second.button("Try again"));
    await waitFor(() => expect(second.sentBodies()).toEqual(["Ripe avocados"]));
    expect(kept).toContain(second.keys()[0]);
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  it("still knows a message by its key that was taken back to be edited", async () => {
    const first = openPage({ network: dropAnswers() });
    await userEvent.type(first.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(first.alert()).toMatchTextContent(/couldn’t confirm/));
    await userEvent.click(first.button("Edit"));
    first.leave();

    const second = openPage();
    expect(second.field()).toHaveValue("Ripe avocados");
    await userEvent.click(second.send());
    await waitFor(() => expect(second.sentBodies()).toEqual(["Ripe avocados"]));
    expect(second.keys()).toEqual([first.keys()[0]]);
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  it("goes on beside a provider that keeps nothing", async () => {
    const page = (persistDraft?: "session") => (
      <ShopperChatProvider baseUrl="/beside" customerKey="ana" persistDraft={persistDraft}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const { container } = render(page("session"));
    await userEvent.fill(composerQueries(container).field(), "Ripe avocados");
    render(page());
    dispatchEvent(new PageTransitionEvent("pagehide"));
    expect(JSON.stringify(sessionStorage)).toContain("Ripe avocados");
  });

  it("brings back a message that waited for it as surely not sent", async () => {
    const first = openPage({ network: createGate().network, inConversation: true });
    await userEvent.type(first.field(), "First{Enter}");
    await userEvent.type(first.field(), "Second{Enter}");
    first.leave();
    const second = openPage({ inConversation: true });
    expect(second.outgoing()).toEqual(["First", "Second"]);
    expect(screen.getByText("Not confirmed")).toBeVisible();
    expect(screen.getByText("Not sent")).toBeVisible();
  });

  it("keeps nothing of a message that was accepted", async () => {
    const page = openPage();
    await userEvent.type(page.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(page.status()).toMatchTextContent("Message sent"));
    page.leave();
    expect(sessionStorage.length).toBe(0);
  });

  it("shows one customer nothing of another's, and forgets it", async () => {
    const first = openPage({ customerKey: "ana" });
    await userEvent.fill(first.field(), "Ripe avocados");
    first.leave();
    const second = openPage({ customerKey: "anabel" });
    expect(second.field()).toHaveValue("");
    second.leave();
    expect(JSON.stringify(sessionStorage)).not.toContain("avocados");
  });

  it("forgets everything of the customer when the host clears the client", async () => {
    const first = openPage({ orderId: "chat-disabled" });
    await userEvent.fill(first.field(), "For another order");
    first.leave();
    const second = openPage();
    await userEvent.fill(second.field(), "Ripe avocados");
    act(() => second.client.clear());
    second.leave();
    expect(sessionStorage.length).toBe(0);
  });

  it("goes on without, where storage is forbidden", async () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(forbid);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(forbid);
    vi.spyOn(Storage.prototype, "removeItem").mockImplementation(forbid);
    const page = openPage();
    await userEvent.type(page.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(page.sentBodies()).toEqual(["Ripe avocados"]));
  });

  it("keeps a message that is not confirmed although the draft is too large to keep", async () => {
    const page = openPage({ network: dropAnswers() });
    await userEvent.type(page.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(page.alert()).toMatchTextContent(/couldn’t confirm/));
    const large = "x".repeat(8_000_000);
    page.field().value = large;
    page.field().dispatchEvent(new Event("input", { bubbles: true }));
    page.leave();
    const again = openPage();
    expect(again.outgoing()).toEqual(["Ripe avocados"]);
  });

  it.each([
    "not JSON",
    "null",
    "[]",
    '{"draft":5,"outgoing":"x"}',
    '{"outgoing":[null,{"idempotencyKey":"short","text":"a"},{}]}',
    '{"edited":{"idempotencyKey":"short","text":"a"}}',
  ])("is not put off by %s in storage", async (odd) => {
    const first = openPage();
    await userEvent.fill(first.field(), "Ripe avocados");
    first.leave();
    const key = Object.keys(sessionStorage)[0] ?? "";
    sessionStorage.setItem(key, odd);
    const second = openPage();
    expect(second.field()).toHaveValue("");
    expect(second.outgoing()).toEqual([]);
  });

  it("takes what it can from an older form", async () => {
    const first = openPage();
    await userEvent.fill(first.field(), "x");
    first.leave();
    const key = Object.keys(sessionStorage)[0] ?? "";
    sessionStorage.setItem(key, '{"version":0,"draft":"Ripe avocados"}');
    expect(openPage().field()).toHaveValue("Ripe avocados");
  });
});

it("touches no storage unless it is asked to", async () => {
  const setItem = vi.spyOn(Storage.prototype, "setItem");
  const getItem = vi.spyOn(Storage.prototype, "getItem");
  const { client } = createSandboxClient();
  const { container } = render(
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>,
  );
  await userEvent.fill(composerQueries(container).field(), "Ripe avocados");
  expect(setItem).not.toHaveBeenCalled();
  expect(getItem).not.toHaveBeenCalled();
});

/** A page as it is after it was loaded: nothing in memory, only what the tab has kept. */
function openPage({
  orderId = "shopping",
  customerKey = "ana",
  network,
  inConversation = false,
}: Partial<{
  orderId: string;
  inConversation: boolean;
  customerKey: string;
  network: Parameters<typeof createSandboxClient>[0];
}> = {}) {
  const sandboxClient = createSandboxClient(network);
  const { container, unmount } = render(
    <ShopperChatProvider
      client={sandboxClient.client}
      customerKey={customerKey}
      persistDraft="session"
    >
      <ShopperChatComposer orderId={orderId} inConversation={inConversation} />
    </ShopperChatProvider>,
  );
  return {
    ...sandboxClient,
    ...composerQueries(container),
    leave() {
      dispatchEvent(new PageTransitionEvent("pagehide"));
      unmount();
    },
  };
}

function forbid(): never {
  throw new DOMException("The operation is insecure.", "SecurityError");
}
