import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { enCA } from "../strings/enCA.ts";
import { esUS } from "../strings/esUS.ts";
import { frCA } from "../strings/frCA.ts";
import { STORY_ARG_TYPES } from "../testing/storyArgTypes.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

/** The texts in the languages that come with it; each while a message could not be confirmed. */
const meta: Meta<typeof ShopperChatComposer> = {
  title: "Composer/Languages",
  component: ShopperChatComposer,
  args: { orderId: "drops-after" },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
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

/** `fr-CA`, which Connect knows too. */
export const FrenchCanada: Story = { parameters: { strings: frCA } };

/** `es-US`. Connect does not know it, and is asked for no language. */
export const SpanishUnitedStates: Story = { parameters: { strings: esUS } };

/** `en-CA`: as `en-US`, which is what you get without asking, but for its spelling. */
export const EnglishCanada: Story = { parameters: { strings: enCA } };
