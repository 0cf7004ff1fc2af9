"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import type { ReactElement, RefObject } from "react";
import { useOrder } from "../provider/ShopperChatContext.ts";
import { useComposerStrings } from "../provider/useStrings.ts";
import { LiveRegions } from "./LiveRegions.tsx";

/**
 * Announces what happens to an order's messages, in two live regions for screen readers. Render it
 * once beside what you build on `useShopperChatComposer`; our own components bring theirs.
 *
 * @example
 * ```tsx
 * <ShopperChatAnnouncer orderId={order.id} rootRef={composer.rootProps.ref} isStatusVisible />
 * ```
 */
export function ShopperChatAnnouncer(props: ShopperChatAnnouncerProps): ReactElement {
  const order = useOrder("ShopperChatAnnouncer", props);
  const { isStatusVisible, rootRef } = props;
  return <LiveRegions {...{ order, rootRef, isStatusVisible }} strings={useComposerStrings()} />;
}

export interface ShopperChatAnnouncerProps {
  /** The retailer's own id of the order. */
  orderId: string;
  /**
   * The client to use.
   * @default the client of the nearest `<ShopperChatProvider>`
   */
  client?: ShopperChatClient | undefined;
  /**
   * The element whose focus decides which announcer of an order announces, if the page has several:
   * the `ref` of your composer's root.
   */
  rootRef?: RefObject<HTMLElement | null> | undefined;
  /**
   * Whether "Message sent" and the end of a rate limit are visible too, until the customer types.
   * @default false
   */
  isStatusVisible?: boolean | undefined;
}
