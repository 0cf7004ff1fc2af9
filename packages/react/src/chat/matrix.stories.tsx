import type { Meta, StoryObj } from "@storybook/react-vite";
import { fireEvent, within } from "storybook/test";
import { answerMessages } from "../../testing/answerMessages.ts";
import { answerPosts } from "../../testing/answerPosts.ts";
import { createGate, dropMessages } from "../../testing/createSandboxClient.ts";
import { fallBehind } from "../../testing/fallBehind.ts";
import { type MatrixState, reachStates, StateMatrix, says } from "../../testing/StateMatrix.tsx";
import { twoDays } from "../../testing/twoDays.ts";
import { chosenBrand } from "../themes/brands.ts";
import { ShopperChat, type ShopperChatProps } from "./ShopperChat.tsx";

/** Every state of the conversation, light and dark, in both directions. */
const meta: Meta<typeof ShopperChat> = {
  title: "Conversation/At a glance",
  component: ShopperChat,
  tags: ["!autodocs"],
  parameters: {
    page: false,
    controls: { disable: true },
    // Each is the one chat of its own page.
    a11y: { config: { rules: [{ id: "landmark-unique", enabled: false }] } },
  },
};

export default meta;

const STATES: readonly MatrixState[] = [
  { name: "Loading", show: () => chat(), network: () => createGate().network },
  { name: "Empty", show: () => chat(), reach: (cell) => says(cell, "No messages yet") },
  {
    name: "Messages",
    show: () => chat(),
    network: () => answerMessages(twoDays()),
    reach: (cell) => says(cell, "Will do."),
  },
  {
    name: "Sending",
    show: () => chat(),
    network: () => answerPosts(() => new Promise(() => {})),
    reach: async (cell) => send(cell, "Sending…"),
  },
  {
    name: "Unconfirmed",
    show: () => chat(),
    // Not delivered, because a message that is found in the conversation counts as sent.
    network: () => dropMessages(),
    reach: async (cell) => send(cell, "May not have been sent"),
  },
  {
    name: "Refresh failed",
    show: () => chat({ pollMs: 1000 }),
    network: () => fallBehind(twoDays()),
    reach: async (cell) => {
      await says(cell, "Will do.");
      await says(cell, "Couldn’t load new messages");
    },
  },
  {
    name: "Not loaded",
    show: () => chat({ orderId: "no-such-order" }),
    reach: (cell) => says(cell, "can’t find this order"),
  },
  { name: "Not open yet", show: () => chat({ availability: "not-yet" }) },
  {
    name: "Closed",
    show: () => chat({ availability: "closed" }),
    network: () => answerMessages(twoDays()),
    reach: (cell) => says(cell, "Will do."),
  },
  {
    name: "Expired",
    show: () => chat({ orderId: "expired" }),
    reach: (cell) => says(cell, "have expired"),
  },
  {
    name: "Redacted",
    show: () => chat({ orderId: "redacted" }),
    reach: (cell) => says(cell, "aren’t available"),
  },
];

/** All of them in one picture, each with a sandbox of its own behind it. */
export const EveryState: StoryObj<typeof ShopperChat> = {
  name: "At a glance",
  render: (_, { globals }) => <StateMatrix states={STATES} brand={chosenBrand(globals).name} />,
  play: ({ canvasElement }) => reachStates(canvasElement, STATES),
};

function chat(props: Partial<ShopperChatProps> = {}) {
  return (
    <ShopperChat
      orderId="shopping"
      className="state-matrix-chat"
      pollMs={false}
      warnBeforeUnload={false}
      {...props}
    />
  );
}

async function send(cell: HTMLElement, outcome: string): Promise<void> {
  await says(cell, "No messages yet");
  const field = within(cell).getByRole("textbox");
  await fireEvent.input(field, { target: { value: "Could you pick ripe avocados?" } });
  await fireEvent.click(within(cell).getByRole("button", { name: "Send" }));
  await says(cell, outcome);
}
