import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { expectInLog } from "../../testing/playChat.ts";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { twoDays } from "../../testing/twoDays.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChatLauncher } from "./ShopperChatLauncher.tsx";

/** A button that shows the number of unread messages and opens the chat. */
const meta: Meta<typeof ShopperChatLauncher> = {
  title: "Launcher/States",
  component: ShopperChatLauncher,
  args: {
    orderId: "conversation",
    pollMs: 2000,
    onUnreadChange: fn(),
    onSent: fn(),
    onSendError: fn(),
  },
  argTypes: { ...STORY_ARG_TYPES, children: { control: "text" } },
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatLauncher>;

/** Everything is read. */
export const NothingNew: Story = {
  parameters: { network: answerMessages(twoDays()) },
  async play({ canvasElement }) {
    const button = within(canvasElement).findByRole("button", { name: "Chat with Ben Okafor" });
    await expect(await button).toBeVisible();
  },
};

/** The shopper has written, and the chat is not open. */
export const Unread: Story = {
  async play({ args, canvasElement }) {
    const button = await within(canvasElement).findByRole("button", { name: /1 unread message$/ });
    await expect(button).toBeVisible();
    await waitFor(() => expect(args.onUnreadChange).toHaveBeenCalledWith(1));
  },
};

/** More unread messages than two digits can show. */
export const ManyUnread: Story = {
  parameters: {
    network: answerMessages({
      messages: Array.from({ length: 120 }, (_, index) =>
        wireMessage(index, `Message ${index + 1}`, { read: false }),
      ),
    }),
  },
  async play({ canvasElement }) {
    await expect(await within(canvasElement).findByText("99+")).toBeVisible();
  },
};

/** Picking has not started: there is no name yet, and the chat says when it opens. */
export const NotYet: Story = {
  args: { availability: "not-yet" },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Chat with your shopper" }));
    await expect(canvas.getByText(/once they start shopping/)).toBeVisible();
  },
};

/** The app's own words on the button. */
export const OwnWords: Story = {
  args: { children: "Questions? Ask Ana" },
  async play({ canvasElement }) {
    const button = within(canvasElement).findByRole("button", { name: /^Questions\? Ask Ana/ });
    await expect(await button).toBeVisible();
  },
};

/** Open: a panel beside the page, or the whole screen where that is narrow. */
export const Open: Story = {
  async play({ canvasElement }) {
    const button = await within(canvasElement).findByRole("button", { name: /Chat with Ana/ });
    await userEvent.click(button);
    await expectInLog(canvasElement, /this is Ana/);
    await expect(within(canvasElement).getByRole("dialog")).toBeVisible();
    // Messages are marked as read after half a second in view.
    await waitFor(() => expect(button).not.toHaveTextContent(/unread/));
  },
};

/** On a phone it takes the whole screen, and nothing behind it can be reached. */
export const OpenOnAPhone: Story = { ...Open, globals: { viewport: { value: "mobile2" } } };

/** Open, in the dark. */
export const OpenInTheDark: Story = { ...Open, globals: { colorScheme: "dark" } };

/** Open, on a page from right to left: the panel is in the other corner. */
export const OpenRightToLeft: Story = { ...Open, globals: { direction: "rtl" } };

/** Without our look: a retailer's own stylesheet starts from this. */
export const Unstyled: Story = {
  args: { unstyled: true },
  parameters: { network: answerMessages(twoDays()) },
  async play({ canvasElement }) {
    const button = within(canvasElement).findByRole("button", { name: "Chat with Ben Okafor" });
    await expect(await button).toBeVisible();
  },
};
