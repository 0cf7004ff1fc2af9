import { ShopperChatProvider } from "@shopper-chat/react";
import { frCA } from "@shopper-chat/react/locales/fr-CA";
import { SessionPersistence } from "@shopper-chat/react/persist";
import type { ReactElement } from "react";
import { formatDay, formatTime } from "../formatTime.ts";
import type { Order } from "../order.ts";
import { readPageChoices } from "../pageChoices.ts";
import { useDocumentTitle } from "../useDocumentTitle.ts";
import { useShopper } from "../useShopper.ts";
import { DeliveryCard } from "./DeliveryCard.tsx";
import { OrderItems } from "./OrderItems.tsx";
import { PaymentCard } from "./PaymentCard.tsx";
import { ShopperCard } from "./ShopperCard.tsx";
import { StatusCard } from "./StatusCard.tsx";

/** One order, sorted by what customers ask first: status, shopper, items, delivery, payment. */
export function OrderView({ order }: { order: Order }): ReactElement {
  const { isFrench, keepsDraft, scheme } = readPageChoices(window.location.search);
  const { timeZone } = order.deliveryWindow;
  return (
    <>
      <h1 className="pf-title">Your order</h1>
      <p className="pf-subtitle">
        Order {order.number}, placed {formatDay(order.placedAt, timeZone)} at{" "}
        {formatTime(order.placedAt, timeZone)}
      </p>
      <ShopperChatProvider
        baseUrl="/shopper-chat"
        colorScheme={scheme}
        strings={isFrench ? frCA : undefined}
      >
        {keepsDraft ? <SessionPersistence /> : null}
        <OrderCards order={order} />
      </ShopperChatProvider>
    </>
  );
}

function OrderCards({ order }: { order: Order }) {
  const shopper = useShopper(order);
  const { name, unreadCount } = shopper;
  useDocumentTitle(`${unreadCount > 0 ? `(${unreadCount}) ` : ""}Order ${order.number}`);
  return (
    <div className="pf-order">
      <StatusCard order={order} shopperName={name} />
      <div className="pf-aside">
        <ShopperCard order={order} shopper={shopper} />
        <DeliveryCard order={order} />
        <PaymentCard order={order} />
      </div>
      <OrderItems order={order} />
    </div>
  );
}
