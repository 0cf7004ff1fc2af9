import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { expectInLog } from "../testing/playChat.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChatLauncher } from "./ShopperChatLauncher.tsx";

const meta: Meta<typeof ShopperChatLauncher> = {
  title: "Chat/Launcher",
  component: ShopperChatLauncher,
  args: { orderId: "conversation", pollMs: 2000, onUnreadChange: fn() },
  decorators: [withSandbox],
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatLauncher>;

/** The shopper has written, and the chat is not open. */
export const Unread: Story = {
  async play({ args, canvasElement }) {
    const button = await within(canvasElement).findByRole("button", { name: /1 unread message$/ });
    await expect(button).toBeVisible();
    await waitFor(() => expect(args.onUnreadChange).toHaveBeenCalledWith(1));
  },
};

/** Open: a panel beside the page, or the whole screen where that is narrow. */
export const Open: Story = {
  async play({ canvasElement }) {
    const button = await within(canvasElement).findByRole("button", { name: /Chat with Ana/ });
    await userEvent.click(button);
    await expectInLog(canvasElement, /this is Ana/);
    await expect(within(canvasElement).getByRole("dialog")).toBeVisible();
  },
};

/** In the dark. */
export const OpenInTheDark: Story = { ...Open, globals: { colorScheme: "dark" } };

/** From right to left, the panel is in the other corner. */
export const OpenRightToLeft: Story = { ...Open, globals: { direction: "rtl" } };
