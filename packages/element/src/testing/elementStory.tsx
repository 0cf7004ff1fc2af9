import type { Meta } from "@storybook/react-vite";
import { fn } from "storybook/test";
import { chosenBrand } from "../../../react/src/themes/brands.ts";
import { chosenStrings } from "../../../react/testing/locales.ts";
import { ElementOnAPage, type ElementStory, type ElementTag } from "./ElementOnAPage.tsx";

/** Returns what the stories of both elements share: the element on a page, and its controls. */
export function elementStory(tag: ElementTag, orderId: string): ElementStoryMeta {
  return {
    args: {
      orderId,
      availability: "open",
      onSent: fn(),
      onSendError: fn(),
      onQuickReply: fn(),
    },
    argTypes: {
      orderId: { name: "order-id", control: "text" },
      availability: { control: "inline-radio", options: ["open", "not-yet", "closed"] },
      quickReplies: { control: "object" },
      onSent: { name: "shopper-chat-sent", control: false },
      onSendError: { name: "shopper-chat-send-error", control: false },
      onQuickReply: { name: "shopper-chat-quick-reply", control: false },
    },
    // Storybook can only make code of React elements.
    parameters: { docs: { source: { type: "code" } } },
    render: (args, { globals }) => (
      <ElementOnAPage
        tag={tag}
        {...args}
        colorScheme={chosenBrand(globals).colorScheme}
        strings={chosenStrings(globals)}
      />
    ),
  };
}

type ElementStoryMeta = Pick<Meta<ElementStory>, "args" | "argTypes" | "parameters" | "render">;
