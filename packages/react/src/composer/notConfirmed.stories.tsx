import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { answerPosts, DROPPED } from "../testing/answerPosts.ts";
import { expectAlert, field, send, sendAndKeep, write } from "../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../testing/storyArgTypes.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** The message may have arrived, so it stays below the field until the customer has decided. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Not confirmed",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** `unreachable`: it was delivered, and then the connection broke. The page can't know that. */
export const NotConfirmed: Story = {
  args: { orderId: "drops-after" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** `unreachable`: the connection broke before it was delivered, which looks the same. */
export const DroppedBefore: Story = {
  args: { orderId: "drops-before" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** `unreachable`: the connection broke, and the message arrives some seconds later all the same. */
export const DeliveredLate: Story = {
  args: { orderId: "delivers-late" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** `unavailable`, 500: Connect failed, and does not say when. */
export const ServerError: Story = {
  args: { orderId: "server-error" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** `unavailable`, 502: what failed was something in front of Connect, which answers with a web page. */
export const GatewayError: Story = {
  args: { orderId: "gateway-error" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** `unexpected`, 200: delivered, but the answer can't be read. */
export const Garbled: Story = {
  args: { orderId: "garbled" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /Something went wrong. We couldn’t confirm/);
  },
};

/** Tried again, and refused: what is said of this try leaves open what became of the first. */
export const RefusedAtTryAgain: Story = {
  args: { orderId: "chat-disabled" },
  parameters: { network: answerPosts(DROPPED, null) },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await expectAlert(canvasElement, /right now. An earlier try of this message may have reached/);
  },
};

/** Tried again, and accepted, under the same key: it is in the conversation once. */
export const SentAtTryAgain: Story = {
  parameters: { network: answerPosts(DROPPED, null) },
  async play({ canvasElement, args }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByText("Message sent")).toBeVisible();
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
  },
};

/** Several at once, each with buttons of its own; the field takes the next. */
export const Several: Story = {
  args: { orderId: "drops-after" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
    await write(canvasElement, "And two limes");
    await send(canvasElement);
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getAllByText("Not confirmed")).toHaveLength(2));
    await expect(field(canvasElement)).toHaveValue("");
  },
};
