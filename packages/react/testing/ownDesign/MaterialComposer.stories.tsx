import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { answerPosts, limitedFor } from "../testing/answerPosts.ts";
import { createGate, dropAnswers } from "../testing/createSandboxClient.ts";
import {
  expectAlert,
  paste,
  send,
  sendAndGetBack,
  sendAndKeep,
  write,
} from "../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../testing/storyArgTypes.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { MaterialComposer } from "./MaterialComposer.tsx";
import { withMaterialTheme } from "./withMaterialTheme.tsx";

/**
 * The composer rebuilt of Material UI, by `useShopperChatComposer`: nothing of our look, all of what
 * it does. It passes the same behaviour tests.
 */
const meta: Meta<typeof MaterialComposer> = {
  title: "Headless/Material UI",
  component: MaterialComposer,
  args: { orderId: "shopping" },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox, withMaterialTheme],
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof MaterialComposer>;

/** Before anything is written. */
export const Empty: Story = { args: { quickReplies: ["Ripe ones, please", "Leave it out"] } };

/** While the customer writes. */
export const Writing: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await expect(within(canvasElement).getByText("971 characters left")).toBeVisible();
  },
};

/** Over the limit: Send says by how much, and everything stays in the field. */
export const TooLong: Story = {
  async play({ canvasElement }) {
    await paste(canvasElement, "Any bread will do. ".repeat(53));
    await send(canvasElement);
    await expectAlert(canvasElement, /6 characters too long/);
  },
};

/** On its way, below the field. */
export const Sending: Story = {
  parameters: { network: createGate().network },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expect(await within(canvasElement).findByText("Sending…")).toBeVisible();
  },
};

/** 403: the text is back in the field, with the reason. */
export const Disallowed: Story = {
  args: { orderId: "chat-disabled" },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /can’t message your shopper for this order right now/);
  },
};

/** The answer was lost: the message stays below the field. */
export const NotConfirmed: Story = {
  parameters: { network: dropAnswers() },
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
  },
};

/** 429: the wait counts down, and Send holds back until it is over. */
export const RateLimited: Story = {
  parameters: { network: answerPosts(limitedFor(60)) },
  async play({ canvasElement }) {
    await sendAndGetBack(canvasElement, /a lot of messages in a short time/);
  },
};

/** The order has arrived, and the chat is over. */
export const Closed: Story = {
  args: { availability: "closed" },
  async play({ canvasElement }) {
    await expect(within(canvasElement).getByText(/can’t be reached any more/)).toBeVisible();
  },
};

/** In the dark: a theme of Material UI's own, with what could not be confirmed. */
export const InTheDark: Story = { ...NotConfirmed, globals: { colorScheme: "dark" } };
