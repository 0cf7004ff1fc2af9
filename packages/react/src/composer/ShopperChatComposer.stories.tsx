import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, within } from "storybook/test";
import { expectAlert, field, paste, send, write } from "../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../testing/storyArgTypes.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** While the customer writes, and before. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Writing",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** Before anything is written. Send explains itself when there is nothing to send. */
export const Empty: Story = { tags: ["autodocs"] };

/** While the customer writes, the counter says what is left. */
export const Writing: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await expect(within(canvasElement).getByText("971 characters left")).toBeVisible();
  },
};

/** Some lines: the field grows with them, up to a height that leaves the page its place. */
export const ManyLines: Story = {
  async play({ canvasElement }) {
    const lines = [
      "Two things:",
      "- ripe avocados, soft to the touch",
      "- any bread",
      "",
      "Thanks!",
    ];
    await paste(canvasElement, lines.join("\n"));
    await expect(field(canvasElement)).toHaveValue(lines.join("\n"));
  },
};

/** Near the limit of 1,000 characters, which are counted as Connect counts them. */
export const NearTheLimit: Story = {
  async play({ canvasElement }) {
    await paste(canvasElement, "Any bread will do. ".repeat(52));
    await expect(within(canvasElement).getByText("13 characters left")).toBeVisible();
  },
};

/** Over the limit, everything stays in the field, and Send says by how much it is too long. */
export const TooLong: Story = {
  async play({ canvasElement }) {
    await paste(canvasElement, "Any bread will do. ".repeat(53));
    await send(canvasElement);
    await expectAlert(canvasElement, /6 characters too long/);
    await expect(field(canvasElement)).toBeInvalid();
  },
};

/** Send with an empty field says what is missing, and moves focus there. */
export const NothingToSend: Story = {
  async play({ canvasElement }) {
    await send(canvasElement);
    await expectAlert(canvasElement, "Write a message first.");
    await expect(field(canvasElement)).toHaveFocus();
  },
};

/** A message is written in the direction of its own first letters, whatever the page's is. */
export const RightToLeftText: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "هل يمكنك اختيار أفوكادو ناضج؟");
    await expect(field(canvasElement)).toHaveAttribute("dir", "rtl");
  },
};

/** Where the host has chosen that Enter starts a new line, the hint says what sends. */
export const CtrlEnterSends: Story = {
  args: { submitMode: "ctrl-enter" },
  async play({ canvasElement }) {
    await expect(await within(canvasElement).findByText("Ctrl+Enter sends.")).toBeVisible();
  },
};
