import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { enCA } from "../strings/locales/enCA.ts";
import { esUS } from "../strings/locales/esUS.ts";
import { frCA } from "../strings/locales/frCA.ts";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** The languages of the package, each with an unconfirmed message. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Languages",
  component: ShopperChatComposer,
  args: { orderId: "drops-after" },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A docs page does not run `play`, so it would show these states as empty composers.
  tags: ["!autodocs"],
  async play({ canvasElement, parameters }) {
    const canvas = within(canvasElement);
    const field = canvas.getByRole("textbox", { name: parameters.strings.label });
    await userEvent.type(field, "Ripe avocados");
    await userEvent.click(canvas.getByRole("button", { name: parameters.strings.send }));
    const again = await canvas.findByRole("button", { name: parameters.strings.tryAgain });
    await expect(again).toBeVisible();
    await userEvent.type(field, "And two limes");
  },
};

export default meta;

type Story = StoryObj<typeof ShopperChatComposer>;

/** `fr-CA`, which Connect supports too. */
export const FrenchCanada: Story = { parameters: { strings: frCA } };

/** `es-US`, which Connect does not support. */
export const SpanishUnitedStates: Story = { parameters: { strings: esUS } };

/** `en-CA`: as the default `en-US`, with Canadian spelling. */
export const EnglishCanada: Story = { parameters: { strings: enCA } };
