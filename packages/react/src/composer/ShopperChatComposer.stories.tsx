import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, within } from "storybook/test";
import {
  expectAlert,
  expectStatus,
  field,
  paste,
  send,
  write,
} from "../../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** Before and while the customer writes. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Writing",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A docs page does not run `play`, so it would show these states as empty composers.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** Before the customer writes. */
export const Empty: Story = { tags: ["autodocs"] };

/** The counter says how many characters are left. */
export const Writing: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await expect(within(canvasElement).getByText("971 characters left")).toBeVisible();
  },
};

/** Several lines: the textarea grows with its text, up to a maximum height. */
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

/** Near the limit of 1,000 characters, counted as Connect counts them. */
export const NearTheLimit: Story = {
  async play({ canvasElement }) {
    await paste(canvasElement, "Any bread will do. ".repeat(52));
    await expect(within(canvasElement).getByText("13 characters left")).toBeVisible();
  },
};

/** Over the limit: the text stays in the textarea, and Send says by how much it is too long. */
export const TooLong: Story = {
  async play({ canvasElement }) {
    await paste(canvasElement, "Any bread will do. ".repeat(53));
    await send(canvasElement);
    await expectAlert(canvasElement, /6 characters over the 1,000-character limit/);
    await expect(field(canvasElement)).toBeInvalid();
  },
};

/** Send with an empty textarea announces what is missing, and moves focus there. */
export const NothingToSend: Story = {
  async play({ canvasElement }) {
    await send(canvasElement);
    await expectStatus(canvasElement, "Enter a message.");
    await expect(field(canvasElement)).toHaveFocus();
  },
};

/** The text has the direction of its first letters, whatever the direction of the page is. */
export const RightToLeftText: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "هل يمكنك اختيار أفوكادو ناضج؟");
    await expect(field(canvasElement)).toHaveAttribute("dir", "rtl");
  },
};

/** The app has chosen that Enter starts a new line, so the hint says which key sends. */
export const CtrlEnterSends: Story = {
  args: { submitMode: "ctrl-enter" },
  async play({ canvasElement }) {
    await expect(await within(canvasElement).findByText(/Press Ctrl\+Enter to send/)).toBeVisible();
  },
};
