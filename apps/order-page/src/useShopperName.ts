import { availabilityOf, useShopperMessages } from "@shopper-chat/react";
import type { Order } from "./order.ts";
import { readPageChoices } from "./pageChoices.ts";

/**
 * Who shops the order now: the chat hears of it first when the order passes to another shopper. It
 * asks for nothing itself that the chat does not.
 */
export function useShopperName({ id, shopper, workflowState }: Order): string {
  const { chat } = readPageChoices(window.location.search);
  const { currentShopper } = useShopperMessages({
    orderId: id,
    pollMs: false,
    enabled: chat !== "composer" && availabilityOf(workflowState) !== "not-yet",
  });
  return currentShopper?.displayName || shopper.firstName;
}
