import {
  getChatAvailability,
  ShopperChat,
  ShopperChatComposer,
  type ShopperChatError,
  ShopperChatLauncher,
} from "@shopper-chat/react";
import type { ReactElement } from "react";
import { formatTime } from "../formatTime.ts";
import type { Order, OrderStatus } from "../order.ts";
import { readPageChoices } from "../pageChoices.ts";
import { SignInAgain } from "./SignInAgain.tsx";

/** The shopper of the order, and the conversation with them. */
export function ShopperCard({ order, shopperName }: ShopperCardProps): ReactElement {
  const { chat } = readPageChoices(window.location.search);
  const about = {
    orderId: order.id,
    availability: getChatAvailability(order.workflowState),
    errorActions: getErrorActions,
  };
  // All times on the page are in the time zone of the delivery address.
  const inTime = { ...about, timeZone: order.deliveryWindow.timeZone };
  return (
    <section className="pf-card pf-shopper" aria-labelledby="shopper-title">
      <div className="pf-shopper-person">
        <span className="pf-avatar" aria-hidden="true">
          {Array.from(shopperName)[0]}
        </span>
        <div>
          <h2 className="pf-card-title" id="shopper-title">
            {shopperName}, your shopper
          </h2>
          <p className="pf-quiet">{doing(order)}</p>
        </div>
      </div>
      {chat === "whole" && (
        <ShopperChat {...inTime} classNames={{ viewport: "pf-chat-viewport" }} />
      )}
      {chat === "composer" && <ShopperChatComposer {...about} />}
      {chat === "launcher" && <ShopperChatLauncher {...inTime} />}
    </section>
  );
}

interface ShopperCardProps {
  order: Order;
  /** The name of the current shopper. */
  shopperName: string;
}

function getErrorActions({ kind }: ShopperChatError): ReactElement | null {
  return kind === "signed-out" ? <SignInAgain /> : null;
}

function doing({ deliveryWindow: { timeZone }, status, steps }: Order): string {
  const since = steps.find((step) => step.status === status)?.reachedAt;
  const time = typeof since === "string" ? ` since ${formatTime(since, timeZone)}` : "";
  const what: Record<OrderStatus, string> = {
    received: "Starts picking soon",
    picking: `Picking your order${time}`,
    delivering: "Your order is picked",
    delivered: "Your order is delivered",
  };
  return what[status];
}
