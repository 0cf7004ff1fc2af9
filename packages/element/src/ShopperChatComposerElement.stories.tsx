import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import {
  expectStatus,
  send,
  sendAndGetBack,
  sendAndKeep,
  write,
} from "../../react/testing/playComposer.ts";
import "./index.ts";
import { type ElementStory, findContent } from "./testing/ElementOnAPage.tsx";
import { elementStory } from "./testing/elementStory.tsx";

/**
 * `<shopper-chat-composer>`, for pages without React: the same composer in a shadow root. In Storybook
 * it runs on React, from its sources; the script contains Preact instead.
 */
const meta: Meta<ElementStory> = {
  title: "Element/shopper-chat-composer",
  ...elementStory("shopper-chat-composer", "shopping"),
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<ElementStory>;

/** An empty textarea. */
export const Empty: Story = {
  async play({ canvasElement }) {
    await expect(within(await findContent(canvasElement)).getByRole("textbox")).toBeVisible();
  },
};

/** Quick replies are a property, because attributes only contain text. */
export const QuickReplies: Story = {
  args: { quickReplies: ["Ripe ones, please", "Leave it at the door"] },
  async play({ canvasElement }) {
    const shadow = within(await findContent(canvasElement));
    await expect(await shadow.findByRole("button", { name: "Leave it at the door" })).toBeVisible();
  },
};

/** Connect accepted the message. The element dispatches `shopper-chat-sent`. */
export const Sent: Story = {
  async play({ args, canvasElement }) {
    const shadow = await findContent(canvasElement);
    await write(shadow, "Could you pick ripe avocados?");
    await send(shadow);
    await expect(await within(shadow).findByText("Message sent")).toBeVisible();
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
  },
};

/** Connect refused the message. The element dispatches `shopper-chat-send-error`. */
export const NotSent: Story = {
  args: { orderId: "chat-disabled" },
  async play({ args, canvasElement }) {
    await sendAndGetBack(await findContent(canvasElement), /right now/);
    await waitFor(() =>
      expect(args.onSendError).toHaveBeenCalledWith(
        expect.objectContaining({ kind: "disallowed", delivery: "not-sent" }),
      ),
    );
  },
};

/** The response was lost, so the message stays below the textarea. */
export const NotConfirmed: Story = {
  args: { orderId: "drops-after" },
  async play({ canvasElement }) {
    await sendAndKeep(await findContent(canvasElement), /not sure your message was sent/);
  },
};

/** Send with an empty textarea announces what is missing. */
export const NothingToSend: Story = {
  async play({ canvasElement }) {
    const shadow = await findContent(canvasElement);
    await send(shadow);
    await expectStatus(shadow, "Enter a message.");
  },
};

/** The order was delivered, so the chat is closed. */
export const Closed: Story = { args: { availability: "closed" } };

/** On the page of a discount chain, whose tokens apply in the shadow root. */
export const Branded: Story = { globals: { brand: "pricebolt" } };
