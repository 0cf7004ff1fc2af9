import { act, waitFor, within } from "@testing-library/react";
import { userEvent } from "vitest/browser";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "./answerMessages.ts";
import { createGate, dropMessages, type Network } from "./createSandboxClient.ts";
import { postsThrough } from "./postsThrough.ts";
import { type RenderChatOptions, type RenderedChat, renderChat } from "./renderChat.tsx";
import { SMALL_PHOTO } from "./smallPhoto.ts";

/** Every state of a chat, for tests of what must hold in each; together they show every part. */
export const CHAT_STATES: readonly ChatState[] = [
  {
    name: "loading",
    reach: async (options) => renderChat({ network: createGate().network, ...options }),
  },
  { name: "empty", reach: async (options) => shown(renderChat(options), "No messages yet") },
  {
    name: "not open yet",
    reach: async (options) =>
      shown(renderChat({ availability: "not-yet", ...options }), "as soon as they start"),
  },
  {
    name: "full of messages",
    reach: async (options) =>
      shown(
        renderChat({ network: answerMessages({ messages: MESSAGES }), ...options }),
        "A photo that can’t be shown here.",
      ),
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
        "This order is done",
      ),
  },
  {
    name: "expired",
    reach: async (options) =>
      shown(renderChat({ orderId: "expired", ...options }), "kept for 24 hours"),
  },
  {
    name: "redacted",
    reach: async (options) =>
      shown(renderChat({ orderId: "redacted", ...options }), "can’t be shown here"),
  },
  {
    name: "not loaded",
    reach: async (options) =>
      shown(renderChat({ orderId: "no-such-order", ...options }), "can’t find this order"),
  },
  {
    name: "behind the times",
    async reach(options) {
      let isBroken = false;
      const chat = renderChat({ network: broken(() => isBroken), ...options });
      await shown(chat, "No messages yet");
      isBroken = true;
      await chat.poll();
      return shown(chat, "New messages can’t be loaded right now.");
    },
  },
  {
    name: "sending",
    reach: async (options) =>
      sent({ network: postsThrough(createGate().network), ...options }, "Sending…"),
  },
  {
    name: "with a message that is not confirmed",
    reach: async (options) => sent({ network: dropMessages(), ...options }, "Not confirmed"),
  },
  {
    name: "with new messages below",
    async reach(options) {
      const conversation = { messages: MESSAGES };
      const chat = renderChat({ network: answerMessages(conversation), ...options });
      await shown(chat, "A photo that can’t be shown here.");
      const log = chat.log();
      await waitFor(() => {
        const { clientHeight, scrollHeight, scrollTop } = log;
        if (scrollHeight - scrollTop - clientHeight > 1) throw new Error("It is not at its end.");
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

/** An image of the full one, in its full size. */
export const openPhoto: ChatState = {
  name: "with an image in its full size",
  async reach(options) {
    const chat = renderChat({ network: answerMessages({ messages: MESSAGES }), ...options });
    await shown(chat, "A photo that can’t be shown here.");
    act(() => within(chat.log()).getByRole("button", { name: /Photo/ }).click());
    return chat;
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
    if (!chat.container.textContent.includes(text)) throw new Error(`It never says: ${text}`);
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
