import type { Meta, StoryObj } from "@storybook/react-vite";
import { within } from "storybook/test";
import { ShopperChat } from "../../packages/react/src/chat/ShopperChat.tsx";
import type { Network } from "../../packages/react/testing/createSandboxClient.ts";
import { expectInLog } from "../../packages/react/testing/playChat.ts";
import { withSandbox } from "../../packages/react/testing/withSandbox.tsx";

/** The live examples of the documentation. They are not in the sidebar. */
const meta: Meta<typeof ShopperChat> = {
  title: "Live",
  component: ShopperChat,
  args: { orderId: "conversation", pollMs: 1000 },
  decorators: [withSandbox],
  tags: ["!dev", "!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChat>;

/** The chat of the welcome page. */
export const Chat: Story = {
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /this is Ana/);
    await within(canvasElement).findByRole("textbox", { name: "Message your shopper" });
  },
};

let posts = 0;
const losing: Network = (fetch) => async (input, init) => {
  if (init?.method === "POST") posts += 1;
  if (init?.method === "POST" && posts === 2) throw new TypeError("Failed to fetch");
  return fetch(input, init);
};

/** The response to the second message gets lost, so the page can't know whether it arrived. */
export const Lost: Story = {
  parameters: { network: losing },
  beforeEach() {
    posts = 0;
  },
};
