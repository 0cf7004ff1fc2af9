import type { ReactElement } from "react";
import { formatDay, formatTimeRange } from "../formatTime.ts";
import type { Order } from "../order.ts";

/** When and where the order arrives. */
export function DeliveryCard({ order }: { order: Order }): ReactElement {
  const { address, deliveryWindow } = order;
  const { start, end, timeZone } = deliveryWindow;
  return (
    <section className="pf-card" aria-labelledby="delivery-title">
      <h2 className="pf-card-title" id="delivery-title">
        Delivery
      </h2>
      <dl className="pf-facts">
        <div className="pf-fact">
          <dt>Time</dt>
          <dd>
            <span className="pf-capitalized">{formatDay(start, timeZone)}</span>,{" "}
            {formatTimeRange(start, end, timeZone)}
          </dd>
        </div>
        <div className="pf-fact">
          <dt>Address</dt>
          <dd>
            {address.lines.map((line) => (
              <span className="pf-line" key={line}>
                {line}
              </span>
            ))}
          </dd>
        </div>
        {address.note !== null && (
          <div className="pf-fact">
            <dt>Note</dt>
            <dd>{address.note}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
