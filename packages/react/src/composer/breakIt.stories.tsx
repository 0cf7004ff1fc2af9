import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { BreakableSandbox, type Breakage } from "../../testing/breakIt/BreakableSandbox.tsx";
import { BREAKAGE_CONTROLS } from "../../testing/breakIt/breakageControls.ts";
import { expectAlert, field, send, write } from "../../testing/playComposer.ts";
import { chosenBrand } from "../themes/brands.ts";
import { ShopperChatComposer, type ShopperChatComposerProps } from "./ShopperChatComposer.tsx";

/** The composer with a sandbox that fails as the controls say. A change applies at once. */
const meta: Meta<Args> = {
  title: "Composer/Break it",
  args: {
    latencyMs: 500,
    failure: "drops-after",
    failEvery: 2,
    readsFail: false,
    locale: "en-US",
    onSent: fn(),
    onSendError: fn(),
  },
  argTypes: {
    ...BREAKAGE_CONTROLS,
    readsFail: { table: { disable: true } },
    onSent: { control: false },
    onSendError: { control: false },
  },
  tags: ["!autodocs"],
  render: ({ onSent, onSendError, ...breakage }, { globals }) => (
    <BreakableSandbox {...breakage} colorScheme={chosenBrand(globals).colorScheme}>
      <ShopperChatComposer orderId="shopping" onSent={onSent} onSendError={onSendError} />
    </BreakableSandbox>
  ),
};

export default meta;

type Args = Breakage & Pick<ShopperChatComposerProps, "onSent" | "onSendError">;

/** Write and send: every second message fails. Change the controls, and see Actions and On the wire. */
export const BreakIt: StoryObj<Args> = {};

/** The second of two messages fails, and a retry sends it. */
export const EverySecond: StoryObj<Args> = {
  args: { latencyMs: 0 },
  // For its test only: in the sidebar it would look like the story above.
  tags: ["!dev"],
  async play({ args, canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
    await write(canvasElement, "And two limes");
    await send(canvasElement);
    await expectAlert(canvasElement, /not sure your message was sent/);
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(args.onSent).toHaveBeenCalledTimes(2));
    await expect(field(canvasElement)).toHaveValue("");
  },
};
