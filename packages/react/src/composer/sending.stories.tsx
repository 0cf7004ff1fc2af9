import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { createGate } from "../testing/createSandboxClient.ts";
import { expectAlert, field, send, write } from "../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../testing/storyArgTypes.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** From Send until Connect has accepted the message, or the customer stops waiting. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Sending",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

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

/** `busy`: Send was pressed again while a message is on its way; the next one waits in the field. */
export const OneAtATime: Story = {
  parameters: { network: createGate().network },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await write(canvasElement, "And two limes");
    await send(canvasElement);
    await expectAlert(canvasElement, /Your last message is still on its way/);
    await expect(field(canvasElement)).toHaveValue("And two limes");
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

/** `canceled`: the customer stopped waiting. The message may have arrived all the same. */
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

const LONG = { timeout: 8000 };
