import { waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "../../testing/answerMessages.ts";
import { createGate } from "../../testing/createSandboxClient.ts";
import { emulateMedia } from "../../testing/emulate.ts";
import { postsThrough } from "../../testing/postsThrough.ts";
import { renderChat } from "../../testing/renderChat.tsx";

const MANY = Array.from({ length: 30 }, (_, index) => wireMessage(index, `Message ${index}`));

describe("the line above new messages", () => {
  it("is above the first message that was unread when the chat appeared, and stays when it is read", async () => {
    const messages = MANY.map((message, index) => ({ ...message, read: index < 28 }));
    const { log } = renderChat({ network: answerMessages({ messages }) });
    const line = await within(log()).findByText("New messages");
    expect(line.closest("li")).toMatchTextContent("Message 28");
    for (const message of messages) message.read = true;
    expect(line).toBeVisible();
  });

  it("is not there when all messages are read, or all are new", async () => {
    const all = renderChat({
      network: answerMessages({ messages: MANY.map((message) => ({ ...message, read: false })) }),
    });
    await within(all.log()).findByText("Message 29");
    expect(all.queryByText("New messages")).toBeNull();
    all.unmount();
    const none = renderChat({
      network: answerMessages({ messages: MANY.map((message) => ({ ...message, read: true })) }),
    });
    await within(none.log()).findByText("Message 29");
    expect(none.queryByText("New messages")).toBeNull();
  });
});

it("a button leads back to the latest message whenever the customer has scrolled away", async () => {
  const { log, findByRole, queryByRole } = renderChat({
    network: answerMessages({ messages: MANY }),
  });
  await within(log()).findByText("Message 29");
  expect(queryByRole("button", { name: "Jump to latest" })).toBeNull();
  log().scrollTop = 0;
  await userEvent.click(await findByRole("button", { name: "Jump to latest" }));
  await waitFor(() => expect(queryByRole("button", { name: "Jump to latest" })).toBeNull());
  expect(log().scrollTop + log().clientHeight).toBeGreaterThan(log().scrollHeight - 2);
  expect(log()).toHaveFocus();
});

it("an empty chat shows who the shopper is, or the content of the app", async () => {
  const chat = renderChat();
  expect(await within(chat.log()).findByText("Chat with Ana")).toBeVisible();
  chat.show({ empty: <p>Ask Ana about a replacement.</p> });
  expect(within(chat.log()).getByText("Ask Ana about a replacement.")).toBeVisible();
  expect(within(chat.log()).queryByText(/No messages yet/)).toBeNull();
});

it.each(["not-yet", "closed"] as const)(
  "a chat without messages that is %s has no log, and is no higher than its note",
  async (availability) => {
    const { chat, queryByRole } = renderChat({ availability });
    await waitFor(() => expect(queryByRole("log")).toBeNull());
    expect(chat().offsetHeight).toBeLessThan(120);
  },
);

it.each([
  ["👍", true],
  ["👩‍🍳 🇨🇦", true],
  ["👍🏽👍🏽👍🏽👍🏽", false],
  ["OK 👍", false],
  ["42", false],
])("an emoji alone is large: %s", async (text, isLarge) => {
  const { log } = renderChat({
    network: answerMessages({ messages: [wireMessage(1, text), wireMessage(2, "a")] }),
  });
  const emoji = (await within(log()).findByText(text)).closest("p") ?? log();
  const plain = within(log()).getByText("a").closest("p") ?? log();
  const isLarger =
    Number.parseFloat(getComputedStyle(emoji).fontSize) >
    Number.parseFloat(getComputedStyle(plain).fontSize);
  expect(isLarger).toBe(isLarge);
});

it("a message is the same element from Sending to Sent", async () => {
  const gate = createGate();
  const { field, findByText, log } = renderChat({ network: postsThrough(gate.network) });
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await within(log()).findByText("Sending…");
  const text = within(log()).getByText("Ripe avocados").closest("p");
  const item = text?.closest("li");
  gate.release();
  await findByText("Sent");
  expect(text?.isConnected).toBe(true);
  expect(within(log()).getByRole("listitem")).toBe(item);
});

it("neither six lines, nor a refusal, nor a photo move anything below the chat", async () => {
  const conversation = { messages: [wireMessage(1, "Hi", FROM_CUSTOMER)] };
  const chat = renderChat({ orderId: "chat-disabled" });
  const { height } = chat.chat().getBoundingClientRect();
  await userEvent.fill(chat.field(), "Line\n".repeat(6));
  expect(chat.chat().getBoundingClientRect().height).toBe(height);
  await userEvent.click(chat.send());
  await chat.findAllByText(/right now/);
  expect(chat.chat().getBoundingClientRect().height).toBe(height);
  chat.unmount();
  const other = renderChat({ network: answerMessages(conversation) });
  await within(other.log()).findByText("Hi");
  conversation.messages = [
    ...conversation.messages,
    wireMessage(2, "", { image: "https://127.0.0.1:1/a.jpg" }),
  ];
  await other.poll();
  expect(other.chat().getBoundingClientRect().height).toBe(height);
});

describe("motion", () => {
  it("of a message that arrives takes at most 240 ms, and there is none at load or if less is asked for", async () => {
    for (const preference of ["no-preference", "reduce"]) {
      await emulateMedia({ "prefers-reduced-motion": preference });
      const conversation = { messages: MANY };
      const chat = renderChat({ network: answerMessages(conversation) });
      await within(chat.log()).findByText("Message 29");
      expect(chat.chat().getAnimations({ subtree: true })).toEqual([]);
      await waitFor(() => expect(chat.log().querySelector("[data-live]")).not.toBeNull());
      conversation.messages = [...MANY, wireMessage(40, "One more")];
      await chat.poll();
      await within(chat.log()).findByText("One more");
      const animations = chat.chat().getAnimations({ subtree: true });
      expect(animations.length > 0).toBe(preference === "no-preference");
      for (const { effect } of animations) {
        expect(effect?.getComputedTiming().duration).toBeLessThanOrEqual(240);
      }
      chat.unmount();
    }
  });
});
