import type { ReactElement } from "react";
import { formatMoney } from "../formatMoney.ts";
import type { Order } from "../order.ts";

/** The costs of the order, and their total. */
export function PaymentCard({ order }: { order: Order }): ReactElement {
  const { totals } = order;
  const money = (cents: number) => formatMoney(cents, totals.currency);
  const change = (cents: number) => formatMoney(cents, totals.currency, "exceptZero");
  const lines = [
    { label: "Items as ordered", price: money(totals.orderedCents) },
    { label: "Replacements", price: change(totals.replacementsCents) },
    { label: "Refunds", price: change(0 - totals.refundsCents) },
    { label: "Delivery", price: money(totals.deliveryCents) },
    { label: "Tip for your shopper", price: money(totals.tipCents) },
  ];
  const isFinal = order.status === "delivered";
  return (
    <section className="pf-card" aria-labelledby="payment-title">
      <h2 className="pf-card-title" id="payment-title">
        Payment
      </h2>
      <dl className="pf-totals">
        {lines.map(({ label, price }) => (
          <div className="pf-total" key={label}>
            <dt>{label}</dt>
            <dd>{price}</dd>
          </div>
        ))}
        <div className="pf-total pf-total-sum">
          <dt>{isFinal ? "Total" : "Total so far"}</dt>
          <dd>{money(totals.totalCents)}</dd>
        </div>
      </dl>
      <p className="pf-quiet">
        {isFinal ? "Charged to your card" : "We charge your card"} ending in{" "}
        {order.payment.cardLastDigits}
        {isFinal ? "." : " after delivery."}
      </p>
    </section>
  );
}
