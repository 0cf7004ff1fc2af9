import type { Meta, StoryObj } from "@storybook/react-vite";
import { answerMessages } from "../../testing/answerMessages.ts";
import { expectInLog } from "../../testing/playChat.ts";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { twoDays } from "../../testing/twoDays.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChat } from "../chat/ShopperChat.tsx";

/** The conversation on three retailers' pages. The toolbar applies any brand to any story. */
const meta: Meta<typeof ShopperChat> = {
  title: "Conversation/Brands",
  component: ShopperChat,
  args: { orderId: "shopping" },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  parameters: { network: answerMessages(twoDays()) },
  tags: ["!autodocs"],
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Yesterday.*Today/);
  },
};

export default meta;

type Story = StoryObj<typeof ShopperChat>;

/** An organic grocer's: paper, moss and terracotta, soft corners, a book's letters. */
export const ThistleAndLoam: Story = { globals: { brand: "thistle-and-loam" } };

/** A discount chain's: black on yellow, square and loud. */
export const Pricebolt: Story = { globals: { brand: "pricebolt" } };

/** A food hall's: always dark, quiet, with a little gold. */
export const HaldenAndRoe: Story = { globals: { brand: "halden-and-roe" } };

/** Without a brand, in the dark. */
export const Dark: Story = { globals: { colorScheme: "dark" } };
