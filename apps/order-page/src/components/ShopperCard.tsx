import {
  availabilityOf,
  ShopperChat,
  ShopperChatComposer,
  ShopperChatLauncher,
  ShopperChatProvider,
} from "@shopper-chat/react";
import { frCAChat } from "@shopper-chat/react/locales/fr-CA/chat";
import type { ReactElement } from "react";
import { formatTime } from "../formatTime.ts";
import type { Order, OrderStatus } from "../order.ts";
import { readPageChoices } from "../pageChoices.ts";

/** Who picks the order, and the conversation with them. */
export function ShopperCard({ order }: { order: Order }): ReactElement {
  const { firstName } = order.shopper;
  const { chat, isFrench, keepsDraft, scheme } = readPageChoices(window.location.search);
  const about = { orderId: order.id, availability: availabilityOf(order.workflowState) };
  // The other times on the page are those of the delivery address too.
  const inTime = { ...about, timeZone: order.deliveryWindow.timeZone };
  return (
    <section className="pf-card pf-shopper" aria-labelledby="shopper-title">
      <h2 className="pf-card-title" id="shopper-title">
        Your shopper
      </h2>
      <div className="pf-shopper-person">
        <span className="pf-avatar" aria-hidden="true">
          {Array.from(firstName)[0]}
        </span>
        <div>
          <p className="pf-shopper-name">{firstName}</p>
          <p className="pf-quiet">{doing(order)}</p>
        </div>
      </div>
      <ShopperChatProvider
        baseUrl="/shopper-chat"
        colorScheme={scheme}
        persistDraft={keepsDraft ? "session" : "memory"}
        strings={isFrench ? frCAChat : undefined}
      >
        {chat === "whole" && <ShopperChat {...inTime} />}
        {chat === "composer" && <ShopperChatComposer {...about} />}
        {chat === "launcher" && <ShopperChatLauncher {...inTime} />}
      </ShopperChatProvider>
    </section>
  );
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
