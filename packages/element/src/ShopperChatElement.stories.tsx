import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { expectInLog } from "../../react/testing/playChat.ts";
import { send, write } from "../../react/testing/playComposer.ts";
import "./index.ts";
import { type ElementStory, findContent } from "./testing/ElementOnAPage.tsx";
import { elementStory } from "./testing/elementStory.tsx";

/**
 * `<shopper-chat>`, for pages without React: the conversation and the composer in a shadow root. In
 * Storybook it runs on React, from its sources; the script contains Preact instead.
 */
const meta: Meta<ElementStory> = {
  title: "Element/shopper-chat",
  ...elementStory("shopper-chat", "conversation"),
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<ElementStory>;

/** A simulated shopper starts the chat and answers. */
export const Conversation: Story = {
  async play({ args, canvasElement }) {
    const shadow = await findContent(canvasElement);
    await expectInLog(shadow, /this is Ana/);
    await write(shadow, "Could you pick ripe avocados?");
    await send(shadow);
    await expectInLog(shadow, /Sure/);
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
  },
};

/** Connect refused the message. The element dispatches `shopper-chat-send-error`. */
export const NotSent: Story = {
  args: { orderId: "chat-disabled" },
  async play({ args, canvasElement }) {
    const shadow = await findContent(canvasElement);
    await write(shadow, "Could you pick ripe avocados?");
    await send(shadow);
    await expectInLog(shadow, /Not sent/);
    await waitFor(() =>
      expect(args.onSendError).toHaveBeenCalledWith(
        expect.objectContaining({ kind: "disallowed", delivery: "not-sent" }),
      ),
    );
  },
};

/** The messages can't be loaded. Reload messages loads them again. */
export const NotLoaded: Story = {
  args: { orderId: "no-such-order" },
  async play({ canvasElement }) {
    await expectInLog(await findContent(canvasElement), /can’t find this order/);
  },
};

/** The shopper has not started. */
export const NotYet: Story = { args: { availability: "not-yet" } };

/** On the page of an organic grocer, whose tokens apply in the shadow root. */
export const Branded: Story = { ...Conversation, globals: { brand: "thistle-and-loam" } };
