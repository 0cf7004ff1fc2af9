import type { Meta, StoryObj } from "@storybook/react-vite";
import { sendAndKeep, write } from "../../testing/playComposer.ts";
import { quickReplies } from "../../testing/quickReplies.tsx";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";

/** Each brand is a stylesheet of at most fifteen declarations. The toolbar applies any to any story. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Brands",
  component: ShopperChatComposer,
  args: {
    orderId: "drops-after",
    quickReplies: quickReplies("Ripe ones, please", "Leave it at the door"),
  },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  tags: ["!autodocs"],
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /not sure your message was sent/);
    await write(canvasElement, "And two limes, if they look good");
  },
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** An organic grocer: paper, moss and terracotta, soft corners, a book's letters. */
export const ThistleAndLoam: Story = { globals: { brand: "thistle-and-loam" } };

/** A discount chain: black on yellow, square and loud. */
export const Pricebolt: Story = { globals: { brand: "pricebolt" } };

/** A food hall: always dark, quiet, with a little gold. */
export const HaldenAndRoe: Story = { globals: { brand: "halden-and-roe" } };
