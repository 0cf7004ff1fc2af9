import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, within } from "storybook/test";
import { answerPosts, limitedFor } from "../testing/answerPosts.ts";
import { createGate } from "../testing/createSandboxClient.ts";
import { expectAlert, field, send, sendAndGetBack, write } from "../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../testing/storyArgTypes.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** The message surely did not arrive, so its text is back in the field, with the reason. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Not sent",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** `disallowed`, 403: the chat of this order is disabled. */
export const Disallowed: Story = {
  args: { orderId: "chat-disabled" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper for this order right now/);
  },
};

/** `disallowed`, 403: no shopper is available. Connect does not tell the two apart. */
export const NoShopper: Story = {
  args: { orderId: "no-shopper" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper for this order right now/);
  },
};

/** `not-found`, 404: Connect does not know the order, or it is another customer's. */
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

/** `invalid-body`, 400: Connect itself calls the message too long. As it is, it can't be tried again. */
export const RefusedAsTooLong: Story = {
  args: { orderId: "too-long" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /too long for your shopper’s app/);
  },
};

/** `invalid-body`, 400: the same refusal, in the shape that Connect has for several errors at once. */
export const MultipleErrors: Story = {
  args: { orderId: "multiple-errors" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /too long for your shopper’s app/);
  },
};

/** `rate-limited`, 429: the wait counts down; Send and Try again hold back until it is over. */
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

/** The wait of a rate limit is over, and it says so. */
export const WaitOver: Story = {
  parameters: { network: answerPosts(limitedFor(1), null) },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /a lot of messages in a short time/);
    const over = await within(canvasElement).findByText("You can send again now.", {}, LONG);
    await expect(over).toBeVisible();
  },
};

/** `unreachable`: the device is offline, so nothing has left. Nothing goes out later by itself. */
export const Offline: Story = {
  beforeEach() {
    Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
    return () => Reflect.deleteProperty(navigator, "onLine");
  },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /seem to be offline/);
  },
};

/** `unavailable`, 503: the storefront backend fails, and says that it has sent nothing on. */
export const BackendDown: Story = {
  parameters: {
    network: answerPosts(async () =>
      Promise.resolve(
        new Response(null, { status: 503, headers: { "Shopper-Chat-Delivery": "not-sent" } }),
      ),
    ),
  },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /isn’t working on our side, and your message wasn’t sent/);
  },
};

/** `unexpected`, 403: a page of something in between, which says nothing about the order. */
export const RefusedByAFirewall: Story = {
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
    await sendAndGetBack(canvasElement, /Something went wrong, and your message wasn’t sent/);
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
    await expectAlert(canvasElement, /can’t message your shopper/);
  },
};

const LONG = { timeout: 8000 };
