import { getChatAvailability, useShopperMessages } from "@shopper-chat/react";
import type { Order } from "./order.ts";
import { readPageChoices } from "./pageChoices.ts";

/**
 * The name of the order's current shopper. The chat's messages have it first when another shopper takes
 * over. This makes no request of its own.
 */
export function useShopperName({ id, shopper, workflowState }: Order): string {
  const { chat } = readPageChoices(window.location.search);
  const { currentShopper } = useShopperMessages({
    orderId: id,
    pollMs: false,
    enabled: chat !== "composer" && getChatAvailability(workflowState) !== "not-yet",
  });
  return currentShopper?.displayName || shopper.firstName;
}
