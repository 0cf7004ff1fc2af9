import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor, within } from "storybook/test";
import { answerPosts, limitedFor } from "../../testing/answerPosts.ts";
import { createGate, dropMessages } from "../../testing/createSandboxClient.ts";
import { expectInLog, log } from "../../testing/playChat.ts";
import { expectAlert, send, write } from "../../testing/playComposer.ts";
import { postsThrough } from "../../testing/postsThrough.ts";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChat } from "./ShopperChat.tsx";

/** The states of a sent message in the conversation. */
const meta: Meta<typeof ShopperChat> = {
  title: "Conversation/Sending",
  component: ShopperChat,
  args: { orderId: "shopping", pollMs: 2000, onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChat>;

/** A message that is sending is the last of the conversation, and the next is queued. */
export const Sending: Story = {
  parameters: { network: postsThrough(createGate().network) },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await write(canvasElement, "And two limes");
    await send(canvasElement);
    await waitFor(() =>
      expect(within(log(canvasElement)).getAllByText("Sending…")).toHaveLength(2),
    );
  },
};

/** Accepted: "Sent" is shown below the message until the shopper has read it. */
export const Sent: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /avocados\?.*Sent/);
  },
};

/** Refused: the message stays in the conversation, with the reason in the composer. */
export const NotSent: Story = {
  args: { orderId: "chat-disabled" },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /Not sent/);
    await expect(within(log(canvasElement)).getByRole("button", { name: "Edit" })).toBeVisible();
  },
};

/** The response was lost, so the message may have arrived. The customer decides what to do. */
export const Unconfirmed: Story = {
  parameters: { network: dropMessages() },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /May not have been sent/);
    await expect(within(log(canvasElement)).getByRole("button", { name: "Edit" })).toBeVisible();
  },
};

/** Rate limited: the wait counts down, and Try again is disabled until it is over. */
export const RateLimited: Story = {
  parameters: { network: answerPosts(limitedFor(60)) },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /Not sent/);
    await expectAlert(canvasElement, /Too many messages are being sent right now/);
  },
};
