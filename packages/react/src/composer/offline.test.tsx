import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { dropMessages } from "../../testing/createSandboxClient.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { renderComposer } from "../../testing/renderComposer.tsx";

afterEach(() => vi.restoreAllMocks());

describe("an offline device", () => {
  it("is named as the reason at once, and nothing is sent by itself when it is online again", async () => {
    let isOffline = true;
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const { alert, attempts, banner, button, field, send, status } = renderComposer({
      network: dropMessages(() => isOffline),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    const offline =
      "You’re offline. Your message wasn’t sent. Check your connection and try again.";
    await waitFor(() => expect(alert()).toMatchTextContent(offline));
    expect(banner()).toBe(offline);
    expect(field()).toHaveValue("Ripe avocados");
    isOffline = false;
    onLine.mockReturnValue(true);
    goOnline();
    expect(attempts()).toBe(0);
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(attempts()).toBe(1);
  });

  it("that is online again is announced once and shown, until the message is sent", async () => {
    let isOffline = true;
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const { alert, banner, button, field, send, status } = renderComposer({
      network: dropMessages(() => isOffline),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(/^You’re offline/));
    isOffline = false;
    onLine.mockReturnValue(true);
    goOnline();
    expect(status()).toHaveTextContent(BACK_ONLINE);
    expect(banner()).toBe(BACK_ONLINE);
    const announced = status().textContent;
    goOnline();
    expect(status().textContent).toBe(announced);
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(banner()).toBe("");
  });

  it("that is online again is announced in a chat, where the message is", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const { alert, banner, field, send, status } = renderChat({ network: dropMessages() });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(/^You’re offline/));
    goOnline();
    expect(status()).toHaveTextContent(BACK_ONLINE);
    expect(banner()).toBe(BACK_ONLINE);
  });

  it("that is online again is not announced after the customer removed the text", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const { alert, field, send, status } = renderComposer({ network: dropMessages() });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(/^You’re offline/));
    await userEvent.clear(field());
    goOnline();
    expect(status()).toBeEmptyDOMElement();
  });

  it("that is online again is not announced after another failure, or a response that got lost", async () => {
    const { alert, field, send, status } = renderComposer({ orderId: "drops-after" });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(/not sure your message was sent/));
    goOnline();
    expect(status()).toBeEmptyDOMElement();
  });
});

const BACK_ONLINE = "You’re back online. Try again.";

function goOnline(): void {
  act(() => void dispatchEvent(new Event("online")));
}
