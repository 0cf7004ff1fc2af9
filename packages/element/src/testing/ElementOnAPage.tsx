import type { ShopperChatStrings } from "@shopper-chat/react";
import { createElement, type ReactElement, useEffect, useState } from "react";
import { waitFor } from "storybook/test";
import type { Scheme } from "../../../react/src/themes/brands.ts";
import { routeToSandbox } from "../../../react/testing/routeToSandbox.ts";
import type { ShopperChatComposerElement } from "../ShopperChatComposerElement.tsx";
import type { ShopperChatElement } from "../ShopperChatElement.tsx";
import type { ShopperChatEventDetails } from "../ShopperChatEvents.ts";

/** An element on the page of a story, over a sandbox. */
export function ElementOnAPage({ tag, colorScheme, strings, ...story }: Props): ReactElement {
  const [{ baseUrl, headers }] = useState(routeToSandbox);
  const [element, setElement] = useState<ShopperChatComposerElement | ShopperChatElement | null>(
    null,
  );
  const { availability, orderId, onSent, onSendError, onQuickReply, quickReplies } = story;
  useEffect(() => {
    if (!element) return undefined;
    Object.assign(element, { headers, quickReplies, strings });
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener("shopper-chat-sent", ({ detail }) => onSent(detail), { signal });
    element.addEventListener("shopper-chat-send-error", ({ detail }) => onSendError(detail), {
      signal,
    });
    element.addEventListener("shopper-chat-quick-reply", ({ detail }) => onQuickReply(detail), {
      signal,
    });
    return () => listening.abort();
  }, [element, headers, onQuickReply, onSendError, onSent, quickReplies, strings]);
  return createElement(tag, {
    ref: setElement,
    "base-url": baseUrl,
    "order-id": orderId,
    availability,
    "color-scheme": colorScheme,
    ...(tag === "shopper-chat" && { "poll-ms": 2000 }),
  });
}

export interface ElementStory {
  orderId: string;
  availability: "open" | "not-yet" | "closed";
  quickReplies?: readonly string[];
  onSent: (detail: ShopperChatEventDetails["shopper-chat-sent"]) => void;
  onSendError: (detail: ShopperChatEventDetails["shopper-chat-send-error"]) => void;
  onQuickReply: (detail: ShopperChatEventDetails["shopper-chat-quick-reply"]) => void;
}

export type ElementTag = "shopper-chat" | "shopper-chat-composer";

interface Props extends ElementStory {
  tag: ElementTag;
  colorScheme: Scheme;
  strings: ShopperChatStrings;
}

/** Returns the content of the element once it has rendered. */
export async function findContent(canvasElement: HTMLElement): Promise<HTMLElement> {
  return waitFor(() => {
    const element = canvasElement.querySelector("shopper-chat, shopper-chat-composer");
    const content = element?.shadowRoot?.firstElementChild;
    if (content instanceof HTMLElement) return content;
    throw new Error("The element has not rendered.");
  });
}
