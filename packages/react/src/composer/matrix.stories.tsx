import type { Meta, StoryObj } from "@storybook/react-vite";
import { fireEvent, within } from "storybook/test";
import { answerPosts, DROPPED, limitedFor } from "../../testing/answerPosts.ts";
import { createGate } from "../../testing/createSandboxClient.ts";
import { quickReplies } from "../../testing/quickReplies.tsx";
import { type MatrixState, reachStates, StateMatrix, says } from "../../testing/StateMatrix.tsx";
import { chosenBrand } from "../themes/brands.ts";
import { ShopperChatComposer, type ShopperChatComposerProps } from "./ShopperChatComposer.tsx";

/** Every state of the composer, light and dark, in both directions. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/At a glance",
  component: ShopperChatComposer,
  tags: ["!autodocs"],
  parameters: { page: false, controls: { disable: true } },
};

export default meta;

const STATES: readonly MatrixState[] = [
  {
    name: "Empty, with quick replies",
    show: () =>
      composer({ quickReplies: quickReplies("Ripe ones, please", "Leave it at the door") }),
  },
  { name: "Writing", show: () => composer(), reach: (cell) => write(cell, TEXT) },
  {
    name: "Too long",
    show: () => composer(),
    reach: (cell) => send(cell, "Any bread will do. ".repeat(53)),
  },
  {
    name: "Sending",
    show: () => composer(),
    network: () => createGate().network,
    reach: (cell) => send(cell, TEXT),
  },
  {
    name: "Sent",
    show: () => composer(),
    reach: async (cell) => {
      await send(cell, TEXT);
      await says(cell, "Message sent");
    },
  },
  {
    name: "Not sent",
    show: () => composer({ orderId: "chat-disabled" }),
    reach: async (cell) => {
      await send(cell, TEXT);
      await says(cell, "right now");
    },
  },
  {
    name: "Unconfirmed, with a new draft",
    show: () => composer(),
    network: () => answerPosts(DROPPED),
    reach: async (cell) => {
      await send(cell, TEXT);
      await says(cell, "May not have been sent");
      await write(cell, "And two limes");
    },
  },
  {
    name: "Rate-limited",
    show: () => composer(),
    network: () => answerPosts(limitedFor(120)),
    reach: async (cell) => {
      await send(cell, TEXT);
      await says(cell, "You can send another message in");
    },
  },
  { name: "Not open yet", show: () => composer({ availability: "not-yet" }) },
  { name: "Closed", show: () => composer({ availability: "closed" }) },
];

/** All states in one picture, each with a sandbox of its own. */
export const EveryState: StoryObj<typeof ShopperChatComposer> = {
  name: "At a glance",
  render: (_, { globals }) => <StateMatrix states={STATES} brand={chosenBrand(globals).name} />,
  play: ({ canvasElement }) => reachStates(canvasElement, STATES),
};

function composer(props: Partial<ShopperChatComposerProps> = {}) {
  return <ShopperChatComposer orderId="shopping" warnBeforeUnload={false} {...props} />;
}

async function write(cell: HTMLElement, text: string): Promise<void> {
  await fireEvent.input(within(cell).getByRole("textbox"), { target: { value: text } });
}

async function send(cell: HTMLElement, text: string): Promise<void> {
  await write(cell, text);
  await fireEvent.click(within(cell).getByRole("button", { name: "Send" }));
}

const TEXT = "Could you pick ripe avocados?";
