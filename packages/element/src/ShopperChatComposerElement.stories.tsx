import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import {
  expectAlert,
  send,
  sendAndGetBack,
  sendAndKeep,
  write,
} from "../../react/src/testing/playComposer.ts";
import "./index.ts";
import { type ElementStory, shadowOf } from "./testing/ElementOnAPage.tsx";
import { elementStory } from "./testing/elementStory.tsx";

/**
 * `<shopper-chat-composer>`, for pages without React: the same composer in a shadow root of its own.
 * Here it runs on React, from its sources; the script that ships has Preact inside.
 */
const meta: Meta<ElementStory> = {
  title: "Element/shopper-chat-composer",
  ...elementStory("shopper-chat-composer", "shopping"),
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<ElementStory>;

/** Before anything is written. */
export const Empty: Story = {
  async play({ canvasElement }) {
    await expect(within(await shadowOf(canvasElement)).getByRole("textbox")).toBeVisible();
  },
};

/** Quick replies are a property: attributes hold text alone. */
export const QuickReplies: Story = {
  args: { quickReplies: ["Ripe ones, please", "Leave it at the door"] },
  async play({ canvasElement }) {
    const shadow = within(await shadowOf(canvasElement));
    await expect(await shadow.findByRole("button", { name: "Leave it at the door" })).toBeVisible();
  },
};

/** Accepted; the page hears of it by the event `shopper-chat-sent`. */
export const Sent: Story = {
  async play({ args, canvasElement }) {
    const shadow = await shadowOf(canvasElement);
    await write(shadow, "Could you pick ripe avocados?");
    await send(shadow);
    await expect(await within(shadow).findByText("Message sent")).toBeVisible();
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
  },
};

/** Refused; the page hears of it by the event `shopper-chat-send-error`. */
export const NotSent: Story = {
  args: { orderId: "chat-disabled" },
  async play({ args, canvasElement }) {
    await sendAndGetBack(await shadowOf(canvasElement), /right now/);
    await waitFor(() =>
      expect(args.onSendError).toHaveBeenCalledWith(
        expect.objectContaining({ kind: "disallowed", delivery: "not-sent" }),
      ),
    );
  },
};

/** The answer was lost: the message stays below the field. */
export const NotConfirmed: Story = {
  args: { orderId: "drops-after" },
  async play({ canvasElement }) {
    await sendAndKeep(await shadowOf(canvasElement), /couldn’t confirm/);
  },
};

/** Send with an empty field says what is missing. */
export const NothingToSend: Story = {
  async play({ canvasElement }) {
    const shadow = await shadowOf(canvasElement);
    await send(shadow);
    await expectAlert(shadow, "Write a message first.");
  },
};

/** The order has arrived, and the chat is over. */
export const Closed: Story = { args: { availability: "closed" } };

/** On a discount chain's page: its tokens reach into the shadow root. */
export const Branded: Story = { globals: { brand: "pricebolt" } };
