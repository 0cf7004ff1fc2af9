import { act, waitFor, within } from "@testing-library/react";
import { userEvent } from "vitest/browser";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "./answerMessages.ts";
import { createGate, dropMessages, type Network } from "./createSandboxClient.ts";
import { postsThrough } from "./postsThrough.ts";
import { type RenderChatOptions, type RenderedChat, renderChat } from "./renderChat.tsx";
import { SMALL_PHOTO } from "./smallPhoto.ts";

/** Every state of a chat, for tests of what must be true in each. Together they show every part. */
export const CHAT_STATES: readonly ChatState[] = [
  {
    name: "loading",
    reach: async (options) => renderChat({ network: createGate().network, ...options }),
  },
  { name: "empty", reach: async (options) => shown(renderChat(options), "No messages yet") },
  {
    name: "not open yet",
    reach: async (options) =>
      shown(renderChat({ availability: "not-yet", ...options }), "once they start shopping"),
  },
  {
    name: "full of messages",
    async reach(options) {
      const network = answerMessages({ messages: MESSAGES });
      const header = { headerTitle: "Ana", headerSubtitle: "7 of 10 items" };
      const chat = await shown(
        renderChat({ network, ...header, ...options }),
        "This photo can’t be shown.",
      );
      act(() => within(chat.log()).getByText("Thanks!").click());
      return shown(chat, "Copy");
    },
  },
  {
    name: "closed",
    reach: async (options) =>
      shown(
        renderChat({
          network: answerMessages({ messages: MESSAGES }),
          availability: "closed",
          ...options,
        }),
        "This order is closed",
      ),
  },
  {
    name: "expired",
    reach: async (options) => shown(renderChat({ orderId: "expired", ...options }), "have expired"),
  },
  {
    name: "redacted",
    reach: async (options) =>
      shown(renderChat({ orderId: "redacted", ...options }), "aren’t available"),
  },
  {
    name: "not loaded",
    reach: async (options) =>
      shown(renderChat({ orderId: "no-such-order", ...options }), "can’t find this order"),
  },
  {
    name: "with outdated messages",
    async reach(options) {
      let isBroken = false;
      const chat = renderChat({ network: broken(() => isBroken), ...options });
      await shown(chat, "No messages yet");
      isBroken = true;
      await chat.poll();
      return shown(chat, "Couldn’t load new messages.");
    },
  },
  {
    name: "sending",
    reach: async (options) =>
      sent({ network: postsThrough(createGate().network), ...options }, "Sending…"),
  },
  {
    name: "with an unconfirmed message",
    reach: async (options) =>
      sent({ network: dropMessages(), ...options }, "May not have been sent"),
  },
  {
    name: "refused by Connect",
    reach: async (options) => sent({ orderId: "chat-disabled", ...options }, "Not sent"),
  },
  {
    name: "scrolled up, with an unread message",
    async reach(options) {
      const messages = MESSAGES.map((message, index) => ({ ...message, read: index < 6 }));
      const chat = renderChat({ network: answerMessages({ messages }), ...options });
      await shown(chat, "New messages");
      await act(async () => {
        await new Promise<void>((resolve) => {
          chat.log().addEventListener("scroll", () => resolve(), { once: true });
          chat.log().scrollTop = 0;
        });
      });
      return shown(chat, "Jump to latest");
    },
  },
  {
    name: "with new messages below",
    async reach(options) {
      const conversation = { messages: MESSAGES };
      const chat = renderChat({ network: answerMessages(conversation), ...options });
      await shown(chat, "This photo can’t be shown.");
      const log = chat.log();
      await waitFor(() => {
        const { clientHeight, scrollHeight, scrollTop } = log;
        if (scrollHeight - scrollTop - clientHeight > 1)
          throw new Error("The log is not at its end.");
      });
      log.scrollTop = 0;
      await act(
        async () =>
          new Promise<void>((resolve) => {
            requestAnimationFrame(() => resolve());
          }),
      );
      conversation.messages = [...MESSAGES, wireMessage(90, "One more thing")];
      await chat.poll();
      return shown(chat, "1 new message");
    },
  },
];

/** A photo in full size. */
export const openPhoto: ChatState = {
  name: "with a photo in full size",
  async reach(options) {
    const chat = renderChat({ network: answerMessages({ messages: MESSAGES }), ...options });
    await shown(chat, "This photo can’t be shown.");
    act(() => within(chat.log()).getByRole("button", { name: /Photo/ }).click());
    return shown(chat, "Zoom in");
  },
};

export interface ChatState {
  name: string;
  reach: (options?: RenderChatOptions) => Promise<RenderedChat>;
}

function broken(isBroken: () => boolean): Network {
  return (fetch) => async (input, init) =>
    isBroken() && init?.method !== "POST"
      ? new Response(null, { status: 503 })
      : fetch(input, init);
}

async function sent(options: RenderChatOptions, text: string): Promise<RenderedChat> {
  const chat = renderChat(options);
  await userEvent.fill(chat.field(), "Ripe avocados");
  act(() => chat.send().click());
  await within(chat.log()).findByText(text);
  return chat;
}

async function shown(chat: RenderedChat, text: string): Promise<RenderedChat> {
  await waitFor(() => {
    if (!chat.container.textContent.includes(text)) throw new Error(`It never shows: ${text}`);
  });
  return chat;
}

const MESSAGES = [
  wireMessage(1, "Hi, I have started on your order."),
  wireMessage(2, "Prices are at https://stores.example.com/avocados"),
  wireMessage(3, "Thanks!", { ...FROM_CUSTOMER, read: true }),
  wireMessage(4, `Look: https://stores.example.com/${"x".repeat(200)}`, FROM_CUSTOMER),
  wireMessage(5, "x".repeat(500)),
  wireMessage(6, "These?", { image: SMALL_PHOTO }),
  wireMessage(7, "", { image: "ftp://images.example.com/a.jpg" }),
];
