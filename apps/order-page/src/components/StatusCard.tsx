import type { ReactElement } from "react";
import { formatDay, formatTime, formatTimeRange } from "../formatTime.ts";
import type { Order, OrderStatus } from "../order.ts";
import { ProgressSteps } from "./ProgressSteps.tsx";

/** The status of the order, and its arrival. */
export function StatusCard({ order, shopperName }: StatusCardProps): ReactElement {
  return (
    <section className="pf-card pf-status" aria-labelledby="status-title">
      <h2 className="pf-status-title" id="status-title">
        {titles[order.status](shopperName)}
      </h2>
      <p className="pf-status-arrival">{arrival(order)}</p>
      <ProgressSteps order={order} />
    </section>
  );
}

interface StatusCardProps {
  order: Order;
  /** The name of the current shopper. */
  shopperName: string;
}

const titles: Record<OrderStatus, (shopper: string) => string> = {
  received: () => "We have your order",
  picking: (shopper) => `${shopper} is picking your order`,
  delivering: () => "Your order is on its way",
  delivered: () => "Your order is here",
};

function arrival({ deliveryWindow: { start, end, timeZone }, steps }: Order): string {
  const deliveredAt = steps.find(({ status }) => status === "delivered")?.reachedAt;
  return typeof deliveredAt === "string"
    ? `Delivered ${formatDay(deliveredAt, timeZone)} at ${formatTime(deliveredAt, timeZone)}`
    : `Arrives ${formatDay(start, timeZone)}, ${formatTimeRange(start, end, timeZone)}`;
}
