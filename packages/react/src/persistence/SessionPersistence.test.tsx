import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, createSandboxClient, dropAnswers } from "../../testing/createSandboxClient.ts";
import { composerQueries } from "../../testing/renderComposer.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { SessionPersistence } from "./SessionPersistence.tsx";

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("SessionPersistence", () => {
  it("restores the draft after a reload", async () => {
    const first = openPage();
    await userEvent.fill(first.field(), "Ripe avocados");
    first.leave();
    const second = openPage();
    expect(second.field()).toHaveValue("Ripe avocados");
  });

  it("restores a message that was sending as unconfirmed, with its idempotency key", async () => {
    const first = openPage({ network: createGate().network });
    await userEvent.fill(first.field(), "Ripe avocados");
    await userEvent.click(first.send());
    first.leave();

    const second = openPage();
    const stored = JSON.stringify(sessionStorage);
    expect(second.unsent()).toEqual(["Ripe avocados"]);
    expect(second.alert()).toMatchTextContent(/not sure your message was sent/);
    await userEvent.click(second.button("Try again"));
    await waitFor(() => expect(second.sentBodies()).toEqual(["Ripe avocados"]));
    expect(stored).toContain(second.keys()[0]);
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  it("keeps the idempotency key of a message that was being edited", async () => {
    const first = openPage({ network: dropAnswers() });
    await userEvent.type(first.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(first.alert()).toMatchTextContent(/not sure your message was sent/));
    await userEvent.click(first.button("Edit"));
    first.leave();

    const second = openPage();
    expect(second.field()).toHaveValue("Ripe avocados");
    await userEvent.click(second.send());
    await waitFor(() => expect(second.sentBodies()).toEqual(["Ripe avocados"]));
    expect(second.keys()).toEqual([first.keys()[0]]);
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  it("restores the draft of a customer who becomes known after the reload", async () => {
    const before = openPage();
    await userEvent.fill(before.field(), "Ripe avocados");
    before.leave();
    const { client } = createSandboxClient();
    const page = (customerKey: string | undefined) => (
      <ShopperChatProvider client={client} customerKey={customerKey}>
        <SessionPersistence />
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const { container, rerender } = render(page(undefined));
    expect(composerQueries(container).field()).toHaveValue("");
    rerender(page("ana"));
    expect(composerQueries(container).field()).toHaveValue("Ripe avocados");
  });

  it("removes what it has stored, and stores no more, when the app removes it", async () => {
    const { client } = createSandboxClient();
    const page = (persistence?: ReactElement) => (
      <ShopperChatProvider client={client} customerKey="ana">
        <ShopperChatComposer orderId="shopping" />
        {persistence}
      </ShopperChatProvider>
    );
    const { container, rerender } = render(page(<SessionPersistence />));
    await userEvent.fill(composerQueries(container).field(), "Ripe avocados");
    await act(async () => rerender(page()));
    await userEvent.fill(composerQueries(container).field(), "Ripe bananas");
    act(() => void dispatchEvent(new PageTransitionEvent("pagehide")));
    expect(sessionStorage.length).toBe(0);
  });

  it("uses the key that the app gives it", async () => {
    const { client } = createSandboxClient();
    const { container } = render(
      <ShopperChatProvider client={client} customerKey="ana">
        <SessionPersistence storageKey="our-chat" />
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    await userEvent.fill(composerQueries(container).field(), "Ripe avocados");
    act(() => void dispatchEvent(new PageTransitionEvent("pagehide")));
    expect(Object.keys(sessionStorage)).toEqual([expect.stringMatching(/^our-chat\//)]);
  });

  it("says what to write if there is no provider around it", () => {
    watchPageErrors();
    expect(() => render(<SessionPersistence />)).toThrow(
      /put <SessionPersistence> inside <ShopperChatProvider>/,
    );
  });

  it("goes on storing although a provider without it appears", async () => {
    const page = (persistence?: ReactElement) => (
      <ShopperChatProvider baseUrl="/beside-persistence" customerKey="ana">
        {persistence}
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const { container } = render(page(<SessionPersistence />));
    await userEvent.fill(composerQueries(container).field(), "Ripe avocados");
    render(page());
    dispatchEvent(new PageTransitionEvent("pagehide"));
    expect(JSON.stringify(sessionStorage)).toContain("Ripe avocados");
  });

  it("restores a queued message as not sent", async () => {
    const first = openPage({ network: createGate().network, inConversation: true });
    await userEvent.type(first.field(), "First{Enter}");
    await userEvent.type(first.field(), "Second{Enter}");
    first.leave();
    // A composer alone lists the unsent messages itself.
    const second = openPage();
    expect(second.unsent()).toEqual(["First", "Second"]);
    expect(screen.getByText("May not have been sent")).toBeVisible();
    expect(screen.getByText("Not sent")).toBeVisible();
  });

  it("stores nothing of a message that was sent", async () => {
    const page = openPage();
    await userEvent.type(page.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(page.status()).toMatchTextContent("Message sent"));
    page.leave();
    expect(sessionStorage.length).toBe(0);
  });

  it("shows a customer nothing of another one, and removes what that one left", async () => {
    const first = openPage({ customerKey: "ana" });
    await userEvent.fill(first.field(), "Ripe avocados");
    first.leave();
    const second = openPage({ customerKey: "anabel" });
    expect(second.field()).toHaveValue("");
    second.leave();
    expect(JSON.stringify(sessionStorage)).not.toContain("avocados");
  });

  it("removes everything when the app resets the client, also of orders that are not shown", async () => {
    const first = openPage({ orderId: "chat-disabled" });
    await userEvent.fill(first.field(), "For another order");
    first.leave();
    const second = openPage();
    await userEvent.fill(second.field(), "Ripe avocados");
    act(() => second.client.reset());
    second.leave();
    expect(sessionStorage.length).toBe(0);
  });

  it("sends messages although storage is forbidden", async () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(forbid);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(forbid);
    vi.spyOn(Storage.prototype, "removeItem").mockImplementation(forbid);
    const page = openPage();
    await userEvent.type(page.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(page.sentBodies()).toEqual(["Ripe avocados"]));
  });

  it("stores an unconfirmed message although the draft is too large to store", async () => {
    const page = openPage({ network: dropAnswers() });
    await userEvent.type(page.field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(page.alert()).toMatchTextContent(/not sure your message was sent/));
    const large = "x".repeat(8_000_000);
    page.field().value = large;
    page.field().dispatchEvent(new Event("input", { bubbles: true }));
    page.leave();
    const again = openPage();
    expect(again.unsent()).toEqual(["Ripe avocados"]);
  });

  it.each([
    "not JSON",
    "null",
    "[]",
    '{"draft":5,"unsentMessages":"x"}',
    '{"unsentMessages":[null,{"idempotencyKey":"short","text":"a"},{}]}',
    '{"edited":{"idempotencyKey":"short","text":"a"}}',
  ])("starts empty if storage contains %s", async (odd) => {
    const first = openPage();
    await userEvent.fill(first.field(), "Ripe avocados");
    first.leave();
    const key = Object.keys(sessionStorage)[0] ?? "";
    sessionStorage.setItem(key, odd);
    const second = openPage();
    expect(second.field()).toHaveValue("");
    expect(second.unsent()).toEqual([]);
  });

  it("restores what it can from another version", async () => {
    const first = openPage();
    await userEvent.fill(first.field(), "x");
    first.leave();
    const key = Object.keys(sessionStorage)[0] ?? "";
    sessionStorage.setItem(key, '{"version":0,"draft":"Ripe avocados"}');
    expect(openPage().field()).toHaveValue("Ripe avocados");
  });
});

it("stores nothing without SessionPersistence", async () => {
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

/** Renders a page as after a reload: nothing in memory, only what the tab has stored. */
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
    <ShopperChatProvider client={sandboxClient.client} customerKey={customerKey}>
      <SessionPersistence />
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
