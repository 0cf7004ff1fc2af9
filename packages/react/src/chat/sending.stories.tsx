import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor, within } from "storybook/test";
import { answerPosts, limitedFor } from "../testing/answerPosts.ts";
import { createGate, dropMessages } from "../testing/createSandboxClient.ts";
import { expectInLog, log } from "../testing/playChat.ts";
import { expectAlert, send, write } from "../testing/playComposer.ts";
import { postsThrough } from "../testing/postsThrough.ts";
import { STORY_ARG_TYPES } from "../testing/storyArgTypes.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChat } from "./ShopperChat.tsx";

/** What becomes of a message, in the conversation itself. */
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

/** A message on its way is the last of the conversation, and the next waits for it. */
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

/** Accepted: it says so below the message, until the shopper has read it. */
export const Sent: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /avocados\?.*Sent/);
  },
};

/** Refused: below a conversation the message stays where it was written, with the reason. */
export const NotSent: Story = {
  args: { orderId: "chat-disabled" },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /Not sent/);
    await expect(within(log(canvasElement)).getByRole("button", { name: "Edit" })).toBeVisible();
  },
};

/** The answer was lost, so it may have arrived: the customer decides what becomes of it. */
export const NotConfirmed: Story = {
  parameters: { network: dropMessages() },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /Not confirmed/);
    await expect(within(log(canvasElement)).getByRole("button", { name: "Edit" })).toBeVisible();
  },
};

/** Too many in a short time: the wait counts down, and Try again holds back until it is over. */
export const RateLimited: Story = {
  parameters: { network: answerPosts(limitedFor(60)) },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /Not sent/);
    await expectAlert(canvasElement, /a lot of messages in a short time/);
  },
};
