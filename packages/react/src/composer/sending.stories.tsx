import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { createGate } from "../../testing/createSandboxClient.ts";
import { expectAlert, field, send, write } from "../../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** From Send until Connect has accepted the message, or the customer stops waiting. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Sending",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A docs page does not run `play`, so it would show these states as empty composers.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** The message is below the textarea until Connect has accepted it. */
export const Sending: Story = {
  parameters: { network: createGate().network },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    const list = within(canvasElement).getByRole("list", { name: "Unsent messages" });
    await expect(within(list).getByText("Could you pick ripe avocados?")).toBeVisible();
    await expect(within(list).getByText("Sending…")).toBeVisible();
    await expect(field(canvasElement)).toHaveValue("");
  },
};

/** Connect has accepted the message. The textarea is empty, and the status says so. */
export const Sent: Story = {
  async play({ canvasElement, args }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expect(await within(canvasElement).findByText("Message sent")).toBeVisible();
    await expect(field(canvasElement)).toHaveValue("");
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
  },
};

/** Connect accepts the message after three seconds; meanwhile the status announces Sending. */
export const Slow: Story = {
  args: { orderId: "slow" },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    const status = canvasElement.querySelector('[aria-live="polite"]');
    await waitFor(() => expect(status).toHaveTextContent("Sending…"), LONG);
    await waitFor(() => expect(status).toHaveTextContent("Message sent"), LONG);
  },
};

/** `busy`: Send was pressed while another message is sending. The text stays in the textarea. */
export const OneAtATime: Story = {
  parameters: { network: createGate().network },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await write(canvasElement, "And two limes");
    await send(canvasElement);
    await expectAlert(canvasElement, /Your last message is still sending/);
    await expect(field(canvasElement)).toHaveValue("And two limes");
  },
};

/** There is no response. After three seconds the customer can cancel. */
export const Waiting: Story = {
  args: { orderId: "silent" },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await within(canvasElement).findByRole("button", { name: "Cancel" }, LONG);
  },
};

/** `canceled`: the customer has canceled. The message may still have arrived. */
export const Canceled: Story = {
  args: { orderId: "silent" },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await userEvent.click(
      await within(canvasElement).findByRole("button", { name: "Cancel" }, LONG),
    );
    await expectAlert(canvasElement, /Canceled, but your shopper may already have received/);
  },
};

const LONG = { timeout: 8000 };
