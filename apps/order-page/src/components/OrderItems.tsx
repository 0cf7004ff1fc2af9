import type { ReactElement } from "react";
import type { ItemOutcome, Order } from "../order.ts";
import { OrderItemRow } from "./OrderItemRow.tsx";

/** The items of the order. Changes come first, because customers write about those. */
export function OrderItems({ order }: { order: Order }): ReactElement {
  return (
    <section className="pf-card pf-items" aria-labelledby="items-title">
      <h2 className="pf-card-title" id="items-title">
        Items
      </h2>
      {groups.map(({ title, states }) => {
        const items = order.items.filter(({ outcome }) => states.includes(outcome.state));
        return items.length === 0 ? null : (
          <div className="pf-items-group" key={title}>
            <h3 className="pf-items-title">
              {title} <span className="pf-items-count">{items.length}</span>
            </h3>
            <ul className="pf-items-list">
              {items.map((item) => (
                <OrderItemRow item={item} currency={order.totals.currency} key={item.id} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

const groups: readonly { title: string; states: readonly ItemOutcome["state"][] }[] = [
  { title: "Replaced or refunded", states: ["replaced", "refunded"] },
  { title: "Found", states: ["found"] },
  { title: "Still to pick", states: ["pending"] },
];
