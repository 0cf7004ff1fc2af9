import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, within } from "storybook/test";
import { answerPosts, limitedFor } from "../../testing/answerPosts.ts";
import { createGate, dropMessages } from "../../testing/createSandboxClient.ts";
import { expectAlert, field, send, sendAndGetBack, write } from "../../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** The message was not sent, so its text is back in the textarea, with the reason. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Not sent",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A docs page does not run `play`, so it would show these states as empty composers.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** `disallowed`, 403: the chat of this order is disabled. */
export const Disallowed: Story = {
  args: { orderId: "chat-disabled" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper right now/);
  },
};

/** `disallowed`, 403: no shopper is available. Connect does not distinguish the two. */
export const NoShopper: Story = {
  args: { orderId: "no-shopper" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper right now/);
  },
};

/** `not-found`, 404: there is no such order, or it is another customer's. */
export const NotFound: Story = {
  args: { orderId: "no-such-order" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t find this order/);
  },
};

/** `signed-out`, 401: the customer's session at the storefront has ended. */
export const SignedOut: Story = {
  args: { orderId: "unauthorized" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /signed out/);
  },
};

/** `invalid-body`, 400: the message is too long for Connect. It can't be retried unchanged. */
export const TooLongForConnect: Story = {
  args: { orderId: "too-long" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /Your message is too long/);
  },
};

/** `invalid-body`, 400: the same error in Connect's other response format. */
export const MultipleErrors: Story = {
  args: { orderId: "multiple-errors" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /Your message is too long/);
  },
};

/** `rate-limited`, 429: the wait counts down. Until it is over, Send and Try again do nothing. */
export const RateLimited: Story = {
  args: { orderId: "rate-limited" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /Too many messages are being sent/);
    await expect(within(canvasElement).getByRole("button", { name: "Send" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
};

/** The rate limit is over. */
export const RateLimitOver: Story = {
  parameters: { network: answerPosts(limitedFor(1), null) },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /Too many messages are being sent/);
    const over = await within(canvasElement).findByText("You can send messages again.", {}, LONG);
    await expect(over).toBeVisible();
  },
};

/** `unreachable`: the device is offline. Nothing is sent later by itself. */
export const Offline: Story = {
  parameters: { network: dropMessages() },
  beforeEach() {
    Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
    return () => Reflect.deleteProperty(navigator, "onLine");
  },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /You’re offline/);
  },
};

/** `unavailable`, 503: the storefront backend failed and says that nothing was sent. */
export const BackendDown: Story = {
  parameters: {
    network: answerPosts(async () =>
      Promise.resolve(
        new Response(null, {
          status: 503,
          headers: { "Shopper-Chat-Delivery": "not-sent" },
        }),
      ),
    ),
  },
  async play({ canvasElement }) {
    await sendAndGetBack(
      canvasElement,
      /Something went wrong on our end. Your message wasn’t sent/,
    );
  },
};

/** `unexpected`, 403: a firewall responded with a web page, which says nothing about the order. */
export const BlockedByFirewall: Story = {
  parameters: {
    network: answerPosts(async () =>
      Promise.resolve(
        new Response("<h1>Request blocked</h1>", {
          status: 403,
          headers: { "Content-Type": "text/html" },
        }),
      ),
    ),
  },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /Something went wrong. Your message wasn’t sent/);
  },
};

const held = createGate();

/** The message was rejected after the customer started the next one: both texts are kept. */
export const RejectedWhileWriting: Story = {
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
    await expectAlert(canvasElement, /can’t message your shopper/);
  },
};

const LONG = { timeout: 8000 };
