import { act, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerMessages, wireMessage } from "../testing/answerMessages.ts";
import { renderChat } from "../testing/renderChat.tsx";

it("shows that a message was sent where messages are redacted", async () => {
  const orderId = "redacted";
  const { field, log, send, status } = renderChat({ orderId });
  await waitFor(() => expect(log()).not.toHaveAttribute("aria-busy"));
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  expect(status()).not.toHaveClass("shopper-chat-unseen");
});

describe("the status region", () => {
  it("says nothing of what was there when the page was opened", async () => {
    const { findByText, told } = renderChat({
      network: answerMessages({ messages: [wireMessage(1, "Hi", { read: false })] }),
    });
    await findByText("Hi");
    expect(told()).toHaveTextContent("");
  });

  it("tells a new message once, with who wrote it", async () => {
    const { log, poll, say, told } = renderChat();
    await within(log()).findByText("No messages yet");
    const heard = listen(told());
    say("They are out of lemons");
    await poll();
    await waitFor(() =>
      expect(told()).toMatchTextContent("New message from Ana: They are out of lemons"),
    );
    await poll();
    expect(heard()).toEqual(["New message from Ana: They are out of lemons"]);
  });

  it("tells several in one sentence, with the latest", async () => {
    const { log, poll, say, told } = renderChat();
    await within(log()).findByText("No messages yet");
    say("Hi", "No lemons today", { body: "Limes instead?", shopper: "Ben" });
    await poll();
    await waitFor(() =>
      expect(told()).toMatchTextContent("3 new messages. The latest, from Ben: Limes instead?"),
    );
  });

  it("tells the same words again when they come again", async () => {
    const { log, poll, say, told } = renderChat();
    await within(log()).findByText("No messages yet");
    say("Hello?");
    await poll();
    await waitFor(() => expect(told()).toMatchTextContent(/Hello\?/));
    const first = told().textContent;
    say("Hello?");
    await poll();
    await waitFor(() => expect(told().textContent).not.toBe(first));
    expect(told().textContent.trim()).toBe(first.trim());
  });

  it("says of an image that it is one, and of a long text how it begins", async () => {
    const { log, poll, say, told } = renderChat();
    await within(log()).findByText("No messages yet");
    say({ image: "https://images.example.com/a.jpg" });
    await poll();
    await waitFor(() => expect(told()).toMatchTextContent("New message from Ana: Photo from Ana"));
    say("word ".repeat(10_000));
    await poll();
    await waitFor(() => expect(told()).toMatchTextContent(/word word…/));
    expect(told().textContent.length).toBeLessThan(250);
  });

  it("says no more of a message that is gone, as when the customer signs out", async () => {
    const conversation = { messages: [wireMessage(1, "Hi")] };
    const { client, findByText, poll, told } = renderChat({
      network: answerMessages(conversation),
    });
    await findByText("Hi");
    conversation.messages = [wireMessage(1, "Hi"), wireMessage(2, "The gate code?")];
    await poll();
    await waitFor(() => expect(told()).toMatchTextContent(/The gate code/));
    conversation.messages = [];
    act(() => client.clear());
    expect(told()).toHaveTextContent("");
  });

  it("says nothing of the customer's own messages", async () => {
    const { client, log, poll, told } = renderChat();
    await within(log()).findByText("No messages yet");
    await client.sendMessage({ orderId: "shopping", body: "By text message" });
    await poll();
    await within(log()).findByText("By text message");
    expect(told()).toHaveTextContent("");
  });
});

/** Everything that the region says from now on. */
function listen(region: HTMLElement): () => string[] {
  const heard: string[] = [];
  const observer = new MutationObserver(() => heard.push(region.textContent.trim()));
  observer.observe(region, { characterData: true, childList: true, subtree: true });
  return () => heard;
}
