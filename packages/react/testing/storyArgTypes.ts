import type { ArgTypes } from "@storybook/react-vite";
import type { ShopperChatComposerProps } from "../src/composer/ShopperChatComposer.tsx";

/** Controls for the props that a designer or tester changes. Storybook describes the others. */
export const STORY_ARG_TYPES: Partial<ArgTypes<ShopperChatComposerProps>> = {
  orderId: { control: "text" },
  availability: { control: "inline-radio", options: ["open", "not-yet", "closed"] },
  submitMode: { control: "inline-radio", options: ["auto", "enter", "ctrl-enter"] },
  quickReplies: { control: false },
  footer: { control: "text" },
  unstyled: { control: "boolean" },
  warnBeforeUnload: { control: "boolean" },
};
