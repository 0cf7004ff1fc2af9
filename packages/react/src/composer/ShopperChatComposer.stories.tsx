import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, within } from "storybook/test";
import { createGate } from "../testing/createSandboxClient.ts";
import { expectAlert, field, paste, send, write } from "../testing/playComposer.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/States",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** Before anything is written. Send explains itself when there is nothing to send. */
export const Empty: Story = { tags: ["autodocs"] };

/** Send with an empty field says what is missing, and moves focus there. */
export const NothingToSend: Story = {
  async play({ canvasElement }) {
    await send(canvasElement);
    await expectAlert(canvasElement, "Write a message first.");
    await expect(field(canvasElement)).toHaveFocus();
  },
};

/** What the host suggests, and what it puts below everything. One tap writes a reply into the field. */
export const QuickReplies: Story = {
  args: {
    quickReplies: ["Ripe ones, please", "Leave it at the door", "No substitutions"],
    footer: "Your shopper reads this while picking. The chat ends when the order arrives.",
  },
  async play({ canvasElement }) {
    await userEvent.click(
      within(canvasElement).getByRole("button", { name: "Leave it at the door" }),
    );
    await expect(field(canvasElement)).toHaveValue("Leave it at the door");
  },
};

/** While the customer writes, the counter says what is left. */
export const Writing: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await expect(within(canvasElement).getByText("971 characters left")).toBeVisible();
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

/** On its way: the message has left the field and stands below it until Connect has accepted it. */
export const Sending: Story = {
  parameters: { network: createGate().network },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    const list = within(canvasElement).getByRole("list", { name: /^Messages on their way/ });
    await expect(within(list).getByText("Could you pick ripe avocados?")).toBeVisible();
    await expect(within(list).getByText("Sending…")).toBeVisible();
    await expect(field(canvasElement)).toHaveValue("");
  },
};

/** Picking has not begun, so there is no shopper to write to; the composer says so by itself. */
export const NotYet: Story = { args: { availability: "not-yet" }, tags: ["autodocs"] };

/** The order has arrived, and the chat is over. */
export const Closed: Story = { args: { availability: "closed" }, tags: ["autodocs"] };

/** Without our look: what a retailer's own sheet begins with. */
export const Unstyled: Story = {
  args: { unstyled: true },
  async play({ canvasElement }) {
    await send(canvasElement);
    await expectAlert(canvasElement, "Write a message first.");
  },
};

/** Closed while the customer was writing: the text stays in sight. */
export const ClosedWhileWriting: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
  },
  render: function ClosedWhileWritingStory(args) {
    const [isClosed, setClosed] = useState(false);
    return (
      <div
        onInput={({ target }) =>
          setClosed(target instanceof HTMLTextAreaElement && target.value.endsWith("?"))
        }
      >
        <ShopperChatComposer {...args} availability={isClosed ? "closed" : "open"} />
      </div>
    );
  },
};
