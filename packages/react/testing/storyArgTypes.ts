import type { ArgTypes } from "@storybook/react-vite";
import type { ShopperChatComposerProps } from "../composer/ShopperChatComposer.tsx";

/** Controls for what a designer or tester changes; Storybook describes the rest, without one. */
export const STORY_ARG_TYPES: Partial<ArgTypes<ShopperChatComposerProps>> = {
  orderId: { control: "text" },
  availability: { control: "inline-radio", options: ["open", "not-yet", "closed"] },
  submitMode: { control: "inline-radio", options: ["auto", "enter", "ctrl-enter"] },
  quickReplies: { control: "object" },
  footer: { control: "text" },
  unstyled: { control: "boolean" },
  leaveWarning: { control: "boolean" },
};
