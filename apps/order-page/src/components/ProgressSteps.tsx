import type { ReactElement } from "react";
import { formatTime } from "../formatTime.ts";
import type { Order, OrderItem, OrderStatus } from "../order.ts";

/** The way of an order from received to delivered, with how much of the picking is done. */
export function ProgressSteps({ order }: { order: Order }): ReactElement {
  const current = order.steps.findIndex(({ status }) => status === order.status);
  return (
    <ol className="pf-steps">
      {order.steps.map((step, index) => (
        <li
          className="pf-step"
          key={step.status}
          data-progress={index < current ? "done" : index === current ? "current" : "ahead"}
          aria-current={index === current ? "step" : undefined}
        >
          {step.status === "picking" && index === current ? (
            <progress
              className="pf-step-bar"
              aria-label="Items done"
              value={countDone(order.items)}
              max={order.items.length}
            />
          ) : (
            <span className="pf-step-bar" />
          )}
          <span className="pf-step-label">{labels[step.status]}</span>
          <span className="pf-step-detail">
            {step.status === "picking" && index === current ? (
              <>
                {countDone(order.items)} of {order.items.length}
                <span className="pf-step-unit"> items</span>
              </>
            ) : (
              step.reachedAt !== null && formatTime(step.reachedAt, order.deliveryWindow.timeZone)
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

const labels: Record<OrderStatus, string> = {
  received: "Received",
  picking: "Picking",
  delivering: "On its way",
  delivered: "Delivered",
};

function countDone(items: readonly OrderItem[]): number {
  return items.filter(({ outcome }) => outcome.state !== "pending").length;
}
