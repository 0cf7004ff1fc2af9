import type { ArgTypes } from "@storybook/react-vite";
import type { ShopperChatProps } from "../chat/ShopperChat.tsx";

/** Controls for what a designer or tester changes; the rest is described, and has none. */
export const STORY_ARG_TYPES: Partial<ArgTypes<ShopperChatProps>> = {
  orderId: { control: "text" },
  availability: { control: "inline-radio", options: ["open", "not-yet", "closed"] },
  submitMode: { control: "inline-radio", options: ["auto", "enter", "ctrl-enter"] },
  quickReplies: { control: "object" },
  footer: { control: "text" },
  unstyled: { control: "boolean" },
  leaveWarning: { control: "boolean" },
  ...withoutControl("className", "classNames", "client", "failureActions", "id", "queryClient"),
  ...withoutControl("imageHosts", "onQuickReply", "onSendError", "onSent", "pollMs", "timeZone"),
};

function withoutControl(...names: (keyof ShopperChatProps)[]): Partial<ArgTypes<ShopperChatProps>> {
  return Object.fromEntries(names.map((name) => [name, { control: false }]));
}
