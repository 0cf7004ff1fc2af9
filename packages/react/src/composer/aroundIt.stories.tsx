import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import {
  expectAlert,
  expectStatus,
  field,
  send,
  sendAndGetBack,
  write,
} from "../../testing/playComposer.ts";
import { quickReplies } from "../../testing/quickReplies.tsx";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** An app can add suggested replies, another action after an error, a footer, texts and a look. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Around it",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn(), onQuickReply: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A docs page does not run `play`, so it would show these states as empty composers.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

const QUICK_REPLIES = quickReplies("Ripe ones, please", "Leave it at the door", "No substitutions");

/** Suggested replies. A tap inserts one into the textarea, where it can be changed. */
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

/** A reply was tapped while the textarea had text and no focus, so nothing is inserted. */
export const QuickReplyBlocked: Story = {
  args: { quickReplies: QUICK_REPLIES },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    field(canvasElement).blur();
    await userEvent.click(
      within(canvasElement).getByRole("button", { name: "Leave it at the door" }),
    );
    await expectAlert(canvasElement, /already started a message/);
    await expect(field(canvasElement)).toHaveValue("Could you pick ripe avocados?");
  },
};

/** The app's own text below everything. */
export const Footer: Story = {
  args: { footer: "Your shopper reads this while picking. The chat ends when the order arrives." },
  async play({ canvasElement }) {
    await expect(within(canvasElement).getByText(/reads this while picking/)).toBeVisible();
  },
};

/** Another action that the app offers after an error, beside Try again. */
export const OwnErrorAction: Story = {
  args: {
    orderId: "chat-disabled",
    errorActions: <a href="tel:+15550100">Call us instead</a>,
  },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper right now/);
    await expect(
      within(canvasElement).getByRole("link", { name: "Call us instead" }),
    ).toBeVisible();
  },
};

/** Some texts of the app's own, among ours. */
export const OwnTexts: Story = {
  parameters: { strings: { label: "Ask Ana what you like", send: "Ask Ana" } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("textbox", { name: "Ask Ana what you like" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Ask Ana" })).toBeVisible();
  },
};

/** Without our look: what a retailer's own stylesheet starts with. */
export const Unstyled: Story = {
  args: { unstyled: true },
  async play({ canvasElement }) {
    await send(canvasElement);
    await expectStatus(canvasElement, "Enter a message.");
  },
};
