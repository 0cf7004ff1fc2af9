import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor, within } from "storybook/test";
import { BreakableSandbox, type Breakage } from "../../testing/breakIt/BreakableSandbox.tsx";
import { BREAKAGE_CONTROLS } from "../../testing/breakIt/breakageControls.ts";
import { frCA } from "../strings/locales/frCA.ts";
import { chosenBrand } from "../themes/brands.ts";
import { ShopperChat, type ShopperChatProps } from "./ShopperChat.tsx";

/** The whole chat, with a scripted shopper, on a sandbox that fails as the controls say. */
const meta: Meta<Args> = {
  title: "Conversation/Break it",
  args: {
    latencyMs: 500,
    // A delivered message would be found in the conversation and never fail.
    failure: "drops-before",
    failEvery: 2,
    readsFail: false,
    locale: "en-US",
    onSent: fn(),
    onSendError: fn(),
  },
  argTypes: {
    ...BREAKAGE_CONTROLS,
    onSent: { control: false },
    onSendError: { control: false },
  },
  tags: ["!autodocs"],
  render: ({ onSent, onSendError, ...breakage }, { globals }) => (
    <BreakableSandbox {...breakage} colorScheme={chosenBrand(globals).colorScheme}>
      <ShopperChat orderId="conversation" pollMs={2000} onSent={onSent} onSendError={onSendError} />
    </BreakableSandbox>
  ),
};

export default meta;

type Args = Breakage & Pick<ShopperChatProps, "onSent" | "onSendError">;

/** Write to Ana: every second message breaks. Turn the controls: what happens is in Actions and On the wire. */
export const BreakIt: StoryObj<Args> = {};

/** Reading fails from the start, in Canadian French. */
export const NothingToRead: StoryObj<Args> = {
  args: { latencyMs: 0, readsFail: true, locale: "fr-CA" },
  // For its test: in the sidebar it would be the same once more.
  tags: ["!dev"],
  async play({ canvasElement }) {
    const log = within(canvasElement).getByRole("log", { name: frCA.conversation });
    await waitFor(() =>
      expect(within(log).getByRole("button")).toHaveTextContent("Recharger les messages"),
    );
  },
};
