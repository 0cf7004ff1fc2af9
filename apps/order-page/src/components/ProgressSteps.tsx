import type { ReactElement } from "react";
import { formatTime } from "../formatTime.ts";
import type { Order, OrderItem, OrderStatus } from "../order.ts";

/** The steps of an order from received to delivered, with the progress of picking. */
export function ProgressSteps({ order }: { order: Order }): ReactElement {
  const current = order.steps.findIndex(({ status }) => status === order.status);
  return (
    <ol className="pf-steps">
      {order.steps.map((step, index) => (
        <li
          className="pf-step"
          key={step.status}
          data-progress={progressOf(step.status, index - current)}
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

/** The share of a step that is done. A step without a duration is done when it is reached. */
function progressOf(status: OrderStatus, place: number): "done" | "current" | "ahead" {
  if (place !== 0) return place < 0 ? "done" : "ahead";
  return status === "received" || status === "delivered" ? "done" : "current";
}

function countDone(items: readonly OrderItem[]): number {
  return items.filter(({ outcome }) => outcome.state !== "pending").length;
}
