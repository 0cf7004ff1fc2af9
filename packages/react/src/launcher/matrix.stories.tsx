import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fireEvent, within } from "storybook/test";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { type MatrixState, reachStates, StateMatrix, says } from "../../testing/StateMatrix.tsx";
import { twoDays } from "../../testing/twoDays.ts";
import { chosenBrand } from "../themes/brands.ts";
import { ShopperChatLauncher } from "./ShopperChatLauncher.tsx";

/** Every state of the launcher, light and dark, in both directions. */
const meta: Meta<typeof ShopperChatLauncher> = {
  title: "Launcher/At a glance",
  component: ShopperChatLauncher,
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
  {
    name: "Nothing new",
    show: () => launcher,
    network: () => answerMessages(twoDays()),
    reach: (cell) => says(cell, "Chat with Ben Okafor"),
  },
  {
    name: "Unread",
    show: () => launcher,
    network: () => answerMessages({ messages: unread(3) }),
    reach: (cell) => says(cell, "3 unread messages"),
  },
  {
    name: "Many unread",
    show: () => launcher,
    network: () => answerMessages({ messages: unread(120) }),
    reach: (cell) => says(cell, "120 unread messages"),
  },
  {
    name: "Open",
    show: () => <div className="state-matrix-room">{launcher}</div>,
    network: () => answerMessages(twoDays()),
    async reach(cell) {
      await says(cell, "Chat with Ben Okafor");
      await fireEvent.click(within(cell).getByRole("button"));
      await says(cell, "Will do.");
    },
  },
];

/** All of them in one picture. In a narrow window an open one takes the whole screen. */
export const EveryState: StoryObj<typeof ShopperChatLauncher> = {
  name: "At a glance",
  render: (_, { globals }) => <StateMatrix states={STATES} brand={chosenBrand(globals).name} />,
  async play({ canvasElement }) {
    await reachStates(canvasElement, STATES);
    const region = within(canvasElement).getByRole("region", { name: "Every state" });
    await expect(region.scrollLeft).toBe(0);
  },
};

/** In the top layer, the panels of all cells would lie above each other. */
const launcher = <ShopperChatLauncher orderId="shopping" layer="page" pollMs={false} />;

function unread(count: number): object[] {
  return Array.from({ length: count }, (_, index) =>
    wireMessage(index, `Message ${index + 1}`, { read: false }),
  );
}
