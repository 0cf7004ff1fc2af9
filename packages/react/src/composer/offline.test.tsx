import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { dropMessages } from "../../testing/createSandboxClient.ts";
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
    act(() => void dispatchEvent(new Event("online")));
    expect(attempts()).toBe(0);
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(attempts()).toBe(1);
  });
});
