import type { ReactElement } from "react";
import { formatMoney } from "../formatMoney.ts";
import type { Grocery, OrderItem } from "../order.ts";
import { GroceryIcon } from "./GroceryIcon.tsx";

/** One item: its name and price, and for a replacement the original item. */
export function OrderItemRow({ item, currency }: OrderItemRowProps): ReactElement {
  const { outcome, quantity } = item;
  const shown: Grocery = outcome.state === "replaced" ? outcome.by : item;
  const money = (cents: number) => formatMoney(cents, currency);
  const ordered = money(quantity * item.unitPriceCents);
  const charged = outcome.state === "refunded" ? 0 : quantity * shown.unitPriceCents;
  const isChanged = outcome.state === "replaced" || outcome.state === "refunded";
  return (
    <li className="pf-item" data-outcome={outcome.state}>
      <span className="pf-item-picture">
        <GroceryIcon name={shown.icon} />
      </span>
      <div className="pf-item-text">
        <p className="pf-item-name">{shown.name}</p>
        <p className="pf-quiet">{describe(shown, quantity, money)}</p>
      </div>
      <p className="pf-item-price">
        <span className="pf-visually-hidden">{isChanged ? "Now " : ""}</span>
        {money(charged)}
        {isChanged && (
          <span className="pf-item-before">
            <span className="pf-visually-hidden"> instead of </span>
            <s>{ordered}</s>
          </span>
        )}
      </p>
      {outcome.state === "replaced" && (
        <p className="pf-item-change">
          <span className="pf-badge">Replaced</span> You ordered: {item.name}, {item.detail}
        </p>
      )}
      {outcome.state === "refunded" && (
        <p className="pf-item-change">
          <span className="pf-badge">Refunded</span> Out of stock
        </p>
      )}
    </li>
  );
}

export type OrderItemRowProps = { item: OrderItem; currency: string };

function describe(
  { detail, unitPriceCents }: Grocery,
  quantity: number,
  money: (cents: number) => string,
): string {
  return quantity === 1 ? detail : `${detail} · ${quantity} × ${money(unitPriceCents)}`;
}
