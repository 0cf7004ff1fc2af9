import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { answerPosts, limitedFor } from "../answerPosts.ts";
import { createGate, dropAnswers } from "../createSandboxClient.ts";
import { expectAlert, paste, send, sendAndGetBack, sendAndKeep, write } from "../playComposer.ts";
import { STORY_ARG_TYPES } from "../storyArgTypes.ts";
import { withSandbox } from "../withSandbox.tsx";
import { MaterialComposer } from "./MaterialComposer.tsx";
// oxlint-disable-next-line import/default -- With ?raw, Vite exports the text of the file.
import source from "./MaterialComposer.tsx?raw";
import { MaterialQuickReplies } from "./MaterialQuickReplies.tsx";
import { withMaterialTheme } from "./withMaterialTheme.tsx";

/**
 * A composer of Material UI, built on `useShopperChatComposer`. It has its own look and passes the
 * behavior tests of our composer.
 */
const meta: Meta<typeof MaterialComposer> = {
  title: "Headless/Material UI",
  component: MaterialComposer,
  args: { orderId: "shopping" },
  parameters: { docs: { source: { code: source } } },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox, withMaterialTheme],
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof MaterialComposer>;

/** Before the customer writes. */
export const Empty: Story = {
  args: { quickReplies: <MaterialQuickReplies replies={["Ripe ones, please", "Leave it out"]} /> },
};

/** While the customer writes. */
export const Writing: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await expect(within(canvasElement).getByText("971 characters left")).toBeVisible();
  },
};

/** Over the limit: Send says by how much, and the text stays in the textarea. */
export const TooLong: Story = {
  async play({ canvasElement }) {
    await paste(canvasElement, "Any bread will do. ".repeat(53));
    await send(canvasElement);
    await expectAlert(canvasElement, /6 characters over the 1,000-character limit/);
  },
};

/** The message is below the textarea. */
export const Sending: Story = {
  parameters: { network: createGate().network },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expect(await within(canvasElement).findByText("Sending…")).toBeVisible();
  },
};

/** 403: the text is back in the textarea, with the reason. */
export const Disallowed: Story = {
  args: { orderId: "chat-disabled" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper right now/);
  },
};

/** The response was lost: the message stays below the textarea. */
export const NotConfirmed: Story = {
  parameters: { network: dropAnswers() },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
  },
};

/** 429: the wait counts down. Until it is over, Send does nothing. */
export const RateLimited: Story = {
  parameters: { network: answerPosts(limitedFor(60)) },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /Too many messages are being sent/);
  },
};

/** The order has arrived, and the chat is over. */
export const Closed: Story = {
  args: { availability: "closed" },
  async play({ canvasElement }) {
    await expect(within(canvasElement).getByText(/This order is closed/)).toBeVisible();
  },
};

/** Material UI's dark theme, with an unconfirmed message. */
export const InTheDark: Story = { ...NotConfirmed, globals: { colorScheme: "dark" } };
