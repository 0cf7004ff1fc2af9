import { QueryClient } from "@tanstack/react-query";
import { act, render, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { invalidateShopperMessages } from "../messages/shopperMessagesQueryOptions.ts";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { ShopperChat } from "./ShopperChat.tsx";

it("a chat shows that a message was sent if the messages are redacted", async () => {
  const orderId = "redacted";
  const { field, log, send, status } = renderChat({ orderId });
  await waitFor(() => expect(log()).not.toHaveAttribute("aria-busy"));
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  expect(status()).not.toHaveClass("shopper-chat-visually-hidden");
});

describe("the announcements of a chat", () => {
  it("do not contain messages that were there at first", async () => {
    const { findByText, status } = renderChat({
      network: answerMessages({ messages: [wireMessage(1, "Hi", { read: false })] }),
    });
    await findByText("Hi");
    expect(status()).toHaveTextContent("");
  });

  it("contain a new message once, with its sender", async () => {
    const { log, poll, say, status } = renderChat();
    await within(log()).findByText(/No messages yet/);
    const announced = recordAnnouncements(status());
    say("They are out of lemons");
    await poll();
    await waitFor(() =>
      expect(status()).toMatchTextContent("New message from Ana: They are out of lemons"),
    );
    await poll();
    expect(announced()).toEqual(["New message from Ana: They are out of lemons"]);
  });

  it("contain several messages in one sentence, with the latest", async () => {
    const { log, poll, say, status } = renderChat();
    await within(log()).findByText(/No messages yet/);
    say("Hi", "No lemons today", { body: "Limes instead?", shopper: "Ben" });
    await poll();
    await waitFor(() =>
      expect(status()).toMatchTextContent("3 new messages. Latest from Ben: Limes instead?"),
    );
  });

  it("name a photo that came before the latest message", async () => {
    const { log, poll, say, status } = renderChat();
    await within(log()).findByText(/No messages yet/);
    say({ image: "https://images.example.com/a.jpg" }, "Are they okay?");
    await poll();
    await waitFor(() =>
      expect(status()).toMatchTextContent(
        "2 new messages. Ana sent a photo and a message: Are they okay?",
      ),
    );
  });

  it("contain the same text again if it is sent again", async () => {
    const { log, poll, say, status } = renderChat();
    await within(log()).findByText(/No messages yet/);
    say("Hello?");
    await poll();
    await waitFor(() => expect(status()).toMatchTextContent(/Hello\?/));
    const first = status().textContent;
    say("Hello?");
    await poll();
    await waitFor(() => expect(status().textContent).not.toBe(first));
    expect(status().textContent.trim()).toBe(first.trim());
  });

  it("name a photo, and shorten a long text", async () => {
    const { log, poll, say, status } = renderChat();
    await within(log()).findByText(/No messages yet/);
    say({ image: "https://images.example.com/a.jpg" });
    await poll();
    await waitFor(() => expect(status()).toMatchTextContent("Ana sent a photo."));
    say("word ".repeat(10_000));
    await poll();
    await waitFor(() => expect(status()).toMatchTextContent(/word word…/));
    expect(status().textContent.length).toBeLessThan(250);
  });

  it("are cleared when the customer signs out", async () => {
    const conversation = { messages: [wireMessage(1, "Hi")] };
    const { client, findByText, poll, status } = renderChat({
      network: answerMessages(conversation),
    });
    await findByText("Hi");
    conversation.messages = [wireMessage(1, "Hi"), wireMessage(2, "The gate code?")];
    await poll();
    await waitFor(() => expect(status()).toMatchTextContent(/The gate code/));
    conversation.messages = [];
    act(() => client.reset());
    expect(status()).toHaveTextContent("");
  });

  it("do not contain the customer's own messages from elsewhere", async () => {
    const { client, log, poll, status } = renderChat();
    await within(log()).findByText(/No messages yet/);
    await client.sendMessage({ orderId: "shopping", body: "By text message" });
    await poll();
    await within(log()).findByText("By text message");
    expect(status()).toHaveTextContent("");
  });

  it("contain that newer messages can't be loaded, once, while it is shown", async () => {
    let isDown = false;
    const { findByText, log, poll, status } = renderChat({
      network:
        (fetch) =>
        async (...request) =>
          isDown ? new Response("", { status: 503 }) : fetch(...request),
    });
    await within(log()).findByText(/No messages yet/);
    const announced = recordAnnouncements(status());
    isDown = true;
    await poll();
    expect(
      await findByText(/^Couldn’t load new messages/, { selector: "span" }),
    ).not.toHaveAttribute("aria-live");
    await poll();
    await waitFor(() =>
      expect(announced()).toEqual(["Couldn’t load new messages. We’ll keep trying."]),
    );
  });

  it("contain that the messages can't be loaded once, also if later reads fail too", async () => {
    const { findByText, log, poll, status } = renderChat({ orderId: "no-such-order" });
    const announced = recordAnnouncements(status());
    const notice = await findByText(/^We can’t find this order/, { selector: "p" });
    await waitFor(() => expect(announced()).toHaveLength(1));
    const shown = recordAnnouncements(log());
    await poll();
    await poll();
    // The notice stays the same element, so that nothing flashes and no focus is lost.
    expect(notice).toBeVisible();
    expect(shown()).toEqual([]);
    expect(announced()).toHaveLength(1);
  });

  it("contain why a message was not sent once if the messages can't be loaded either", async () => {
    const { alert, attempts, field, findByText, send, status } = renderChat({
      orderId: "no-such-order",
    });
    await findByText(/^We can’t find this order/, { selector: "p" });
    const announced = recordAnnouncements(status());
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(/^We can’t find this order/));
    await waitFor(() => expect(attempts()).toBe(1));
    expect(announced().filter(Boolean)).toEqual([]);
  });

  it("contain that the messages can't be loaded, again after each Reload messages", async () => {
    const { findByRole, status } = renderChat({ orderId: "no-such-order" });
    const announced = recordAnnouncements(status());
    const reload = await findByRole("button", { name: "Reload messages" });
    await waitFor(() => expect(announced()).toHaveLength(1));
    await userEvent.click(reload);
    await waitFor(() => expect(announced()).toHaveLength(3));
    expect(announced()).toEqual([
      expect.stringContaining("We can’t find this order."),
      "Loading messages…",
      expect.stringContaining("We can’t find this order."),
    ]);
  });

  it("are made once if two chats show the order", async () => {
    const sandboxClient = createSandboxClient();
    const queryClient = new QueryClient();
    const { getAllByRole } = render(
      <ShopperChatProvider client={sandboxClient.client} queryClient={queryClient}>
        <ShopperChat orderId="shopping" pollMs={false} />
        <ShopperChat orderId="shopping" pollMs={false} />
      </ShopperChatProvider>,
    );
    await waitFor(() => {
      for (const log of getAllByRole("log")) expect(log).toMatchTextContent("No messages yet");
    });
    const regions = [...document.querySelectorAll<HTMLElement>('[aria-live="polite"]')];
    expect(regions).toHaveLength(2);
    const announced = regions.map(recordAnnouncements);
    sandboxClient.sandbox.shopperSays("shopping", { body: "Hi" });
    await act(() => invalidateShopperMessages(queryClient));
    await waitFor(() =>
      expect(announced.flatMap((each) => each())).toEqual(["New message from Ana: Hi"]),
    );
  });
});

/** Records everything that the region announces from now on. */
function recordAnnouncements(region: HTMLElement): () => string[] {
  const announced: string[] = [];
  const observer = new MutationObserver(() => announced.push(region.textContent.trim()));
  observer.observe(region, { characterData: true, childList: true, subtree: true });
  return () => announced;
}
