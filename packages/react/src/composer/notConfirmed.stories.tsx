import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { answerPosts, DROPPED } from "../../testing/answerPosts.ts";
import { expectAlert, field, send, sendAndKeep, write } from "../../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** The message may have arrived, so it stays below the textarea until the customer decides. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Not confirmed",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A docs page does not run `play`, so it would show these states as empty composers.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** `unreachable`: the message arrived, then the connection broke. The page can't know that. */
export const NotConfirmed: Story = {
  args: { orderId: "drops-after" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
  },
};

/** `unreachable`: the connection broke before the message arrived, which looks the same. */
export const DroppedBefore: Story = {
  args: { orderId: "drops-before" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
  },
};

/** `unreachable`: the connection broke, but the message arrives some seconds later. */
export const DeliveredLate: Story = {
  args: { orderId: "delivers-late" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
  },
};

/** `unavailable`, 500: Connect failed, at an unknown moment. */
export const ServerError: Story = {
  args: { orderId: "server-error" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
  },
};

/** `unavailable`, 502: a gateway in front of Connect failed and responded with a web page. */
export const GatewayError: Story = {
  args: { orderId: "gateway-error" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
  },
};

/** `unexpected`, 200: the message arrived, but the response can't be read. */
export const Garbled: Story = {
  args: { orderId: "garbled" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
  },
};

/** A retry was rejected: the first try may still have arrived, and the text says so. */
export const RejectedAtRetry: Story = {
  args: { orderId: "chat-disabled" },
  parameters: { network: answerPosts(DROPPED, null) },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await expectAlert(
      canvasElement,
      /right now. Your shopper may already have received this message/,
    );
  },
};

/** A retry with the same key was accepted: the message is in the conversation once. */
export const SentAtRetry: Story = {
  parameters: { network: answerPosts(DROPPED, null) },
  async play({ canvasElement, args }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByText("Message sent")).toBeVisible();
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
  },
};

/** Several messages, each with its own buttons. The textarea is free for the next one. */
export const Several: Story = {
  args: { orderId: "drops-after" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
    await write(canvasElement, "And two limes");
    await send(canvasElement);
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getAllByText("May not have been sent")).toHaveLength(2));
    await expect(field(canvasElement)).toHaveValue("");
  },
};
