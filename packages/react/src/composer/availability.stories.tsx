import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, waitFor, within } from "storybook/test";
import { write } from "../../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** The chat is open from the start of picking until the order is received. The app may say so. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Before and after picking",
  component: ShopperChatComposer,
  args: { orderId: "shopping", onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A docs page does not run `play`, so it would show these states as empty composers.
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** Picking has not begun, so there is no shopper yet, and the composer says so. */
export const NotYet: Story = { args: { availability: "not-yet" }, tags: ["autodocs"] };

/** The order has arrived, and the chat is over. */
export const Closed: Story = { args: { availability: "closed" }, tags: ["autodocs"] };

/** The order was closed while the customer was writing: the text stays visible. */
export const ClosedWhileWriting: Story = {
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    const canvas = within(canvasElement);
    await waitFor(() =>
      expect(canvas.getByText(/This order is closed/, { selector: "p" })).toBeVisible(),
    );
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
