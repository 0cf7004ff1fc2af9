import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { BreakableSandbox, type Breakage } from "../testing/breakIt/BreakableSandbox.tsx";
import { BREAKAGE_CONTROLS } from "../testing/breakIt/breakageControls.ts";
import { expectAlert, field, send, write } from "../testing/playComposer.ts";
import { chosenBrand } from "../themes/brands.ts";
import { ShopperChatComposer, type ShopperChatComposerProps } from "./ShopperChatComposer.tsx";

/** The message field on a sandbox that fails as the controls say. What you turn holds at once. */
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

/** Write and send: every second message breaks. Turn the controls: what happens is in Actions and On the wire. */
export const BreakIt: StoryObj<Args> = {};

/** Of two messages the second fails, and is sent when it is tried again. */
export const EverySecond: StoryObj<Args> = {
  args: { latencyMs: 0 },
  // For its test: in the sidebar it would be the same once more.
  tags: ["!dev"],
  async play({ args, canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce());
    await write(canvasElement, "And two limes");
    await send(canvasElement);
    await expectAlert(canvasElement, /couldn’t confirm that your message was sent/);
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(args.onSent).toHaveBeenCalledTimes(2));
    await expect(field(canvasElement)).toHaveValue("");
  },
};
