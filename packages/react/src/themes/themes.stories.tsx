import type { Meta, StoryObj } from "@storybook/react-vite";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { sendAndKeep, write } from "../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../testing/storyArgTypes.ts";
import { withSandbox } from "../testing/withSandbox.tsx";

/** Each brand is a sheet of fifteen declarations at most. The toolbar puts any story into any. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Brands",
  component: ShopperChatComposer,
  args: { orderId: "drops-after", quickReplies: ["Ripe ones, please", "Leave it at the door"] },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  tags: ["!autodocs"],
  async play({ canvasElement }) {
    await sendAndKeep(canvasElement, /couldn’t confirm that your message was sent/);
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
