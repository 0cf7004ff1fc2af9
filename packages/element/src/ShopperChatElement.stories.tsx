import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { expectInLog } from "../../react/src/testing/playChat.ts";
import { send, write } from "../../react/src/testing/playComposer.ts";
import "./index.ts";
import { type ElementStory, shadowOf } from "./testing/ElementOnAPage.tsx";
import { elementStory } from "./testing/elementStory.tsx";

/**
 * `<shopper-chat>`, for pages without React: the conversation and the composer in a shadow root of
 * their own. Here it runs on React, from its sources; the script that ships has Preact inside.
 */
const meta: Meta<ElementStory> = {
  title: "Element/shopper-chat",
  ...elementStory("shopper-chat", "conversation"),
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<ElementStory>;

/** The scripted shopper starts the chat and answers: write to her. */
export const Conversation: Story = {
  async play({ args, canvasElement }) {
    const shadow = await shadowOf(canvasElement);
    await expectInLog(shadow, /this is Ana/);
    await write(shadow, "Could you pick ripe avocados?");
    await send(shadow);
    await expectInLog(shadow, /Sure/);
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
  },
};

/** Refused; the page hears of it by the event `shopper-chat-send-error`. */
export const NotSent: Story = {
  args: { orderId: "chat-disabled" },
  async play({ args, canvasElement }) {
    const shadow = await shadowOf(canvasElement);
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

/** The messages can't be loaded; Try again asks anew. */
export const NotLoaded: Story = {
  args: { orderId: "no-such-order" },
  async play({ canvasElement }) {
    await expectInLog(await shadowOf(canvasElement), /can’t find this order/);
  },
};

/** Picking has not begun. */
export const NotYet: Story = { args: { availability: "not-yet" } };

/** On an organic grocer's page: its tokens reach into the shadow root. */
export const Branded: Story = { ...Conversation, globals: { brand: "thistle-and-loam" } };
