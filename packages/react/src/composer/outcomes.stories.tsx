import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { createGate } from "../testing/createSandboxClient.ts";
import {
  expectAlert,
  field,
  send,
  sendAndGetBack,
  sendAndKeep,
  write,
} from "../testing/playComposer.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Outcomes",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** Accepted by Connect: the field is empty, and the status line says so. */
export const Sent: Story = {
  async play({ canvasElement, args }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expect(await within(canvasElement).findByText("Message sent")).toBeVisible();
    await expect(field(canvasElement)).toHaveValue("");
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
  },
};

/** 403, because the chat of this order is disabled. The text is back in the field. */
export const Disallowed: Story = {
  args: { orderId: "chat-disabled" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper for this order right now/);
  },
};

/** 403, because no shopper is available; Connect does not tell the two apart. */
export const NoShopper: Story = {
  args: { orderId: "no-shopper" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper for this order right now/);
  },
};

/** What else the customer can do about a failure is the host's to offer. */
export const AnotherWay: Story = {
  args: {
    orderId: "chat-disabled",
    failureActions: <a href="tel:+15550100">Call us instead</a>,
  },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper for this order right now/);
    await expect(
      within(canvasElement).getByRole("link", { name: "Call us instead" }),
    ).toBeVisible();
  },
};

/** 404: Connect does not know the order, or it is another customer's. */
export const NotFound: Story = {
  args: { orderId: "no-such-order" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t find this order/);
  },
};

/** 401: the customer's session at the storefront has ended. */
export const SignedOut: Story = {
  args: { orderId: "unauthorized" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /signed out/);
  },
};

/** 400: Connect itself calls the message too long. */
export const RefusedAsTooLong: Story = {
  args: { orderId: "too-long" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /too long for your shopper’s app/);
  },
};

/** The same refusal, in the shape that Connect has for several errors at once. */
export const MultipleErrors: Story = {
  args: { orderId: "multiple-errors" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /too long for your shopper’s app/);
  },
};

/** No answer at all: the page stops waiting, and the message may have arrived. */
export const NotConfirmed: Story = {
  args: { orderId: "drops-after" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** The connection broke before the message was delivered; the page can't know that. */
export const DroppedBefore: Story = {
  args: { orderId: "drops-before" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** The connection broke, and the message arrives some seconds later all the same. */
export const DeliveredLate: Story = {
  args: { orderId: "delivers-late" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** Delivered, but the answer can't be read. */
export const Garbled: Story = {
  args: { orderId: "garbled" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /Something went wrong. We couldn’t confirm/);
  },
};

/** 500: Connect failed, and does not say when. */
export const ServerError: Story = {
  args: { orderId: "server-error" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** 502: what failed was something in front of Connect, which answers with a web page. */
export const GatewayError: Story = {
  args: { orderId: "gateway-error" },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** 429: the wait counts down; Send and Try again hold back until it is over. */
export const RateLimited: Story = {
  args: { orderId: "rate-limited" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /a lot of messages in a short time/);
    await expect(within(canvasElement).getByRole("button", { name: "Send" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
};

/** Accepted after three seconds; the status line says meanwhile that it is on its way. */
export const Slow: Story = {
  args: { orderId: "slow" },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    const status = within(canvasElement).getByRole("status");
    await waitFor(() => expect(status).toHaveTextContent("Sending your message…"), LONG);
    await waitFor(() => expect(status).toHaveTextContent("Message sent"), LONG);
  },
};

/** No answer comes. After a while the customer may stop waiting, and is told what that can't undo. */
export const Waiting: Story = {
  args: { orderId: "silent" },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await within(canvasElement).findByRole("button", { name: "Cancel" }, LONG);
  },
};

/** The customer stopped waiting. */
export const Canceled: Story = {
  args: { orderId: "silent" },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await userEvent.click(
      await within(canvasElement).findByRole("button", { name: "Cancel" }, LONG),
    );
    await expectAlert(canvasElement, /had left already/);
  },
};

const held = createGate();

/** Refused while the customer wrote on: both texts are kept, each in its place. */
export const RefusedWhileWriting: Story = {
  args: { orderId: "chat-disabled" },
  parameters: { network: held.network },
  beforeEach: () => held.hold(),
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await write(canvasElement, "And two limes");
    held.release();
    await expect(await within(canvasElement).findByText("Not sent")).toBeVisible();
    await expect(field(canvasElement)).toHaveValue("And two limes");
  },
};

const LONG = { timeout: 8000 };
