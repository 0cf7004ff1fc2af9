import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { expectAlert, field, send, sendAndGetBack, write } from "../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../testing/storyArgTypes.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** What a host adds: suggested replies, another way out of a failure, a footer, texts, a look. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Around it",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn(), onQuickReply: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

const QUICK_REPLIES = ["Ripe ones, please", "Leave it at the door", "No substitutions"];

/** What the host suggests. One tap writes a reply into the field, where it can be changed. */
export const QuickReplies: Story = {
  args: { quickReplies: QUICK_REPLIES },
  async play({ canvasElement, args }) {
    await userEvent.click(
      within(canvasElement).getByRole("button", { name: "Leave it at the door" }),
    );
    await expect(field(canvasElement)).toHaveValue("Leave it at the door");
    await expect(args.onQuickReply).toHaveBeenCalledWith("Leave it at the door", "inserted");
  },
};

/** A reply was tapped while the field held text and had no focus: nothing is overwritten. */
export const QuickReplyHeldBack: Story = {
  args: { quickReplies: QUICK_REPLIES },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    field(canvasElement).blur();
    await userEvent.click(
      within(canvasElement).getByRole("button", { name: "Leave it at the door" }),
    );
    await expectAlert(canvasElement, /There is text in the field already/);
    await expect(field(canvasElement)).toHaveValue("Could you pick ripe avocados?");
  },
};

/** What the host has to say below everything. */
export const Footer: Story = {
  args: { footer: "Your shopper reads this while picking. The chat ends when the order arrives." },
  async play({ canvasElement }) {
    await expect(within(canvasElement).getByText(/reads this while picking/)).toBeVisible();
  },
};

/** What else the customer can do about a failure is the host's to offer, beside Try again. */
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

/** Some texts of the host's own, beside ours. */
export const OwnTexts: Story = {
  parameters: { strings: { label: "Tell Ana what you like", send: "Tell Ana" } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("textbox", { name: "Tell Ana what you like" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Tell Ana" })).toBeVisible();
  },
};

/** Without our look: what a retailer's own sheet begins with. */
export const Unstyled: Story = {
  args: { unstyled: true },
  async play({ canvasElement }) {
    await send(canvasElement);
    await expectAlert(canvasElement, "Write a message first.");
  },
};
