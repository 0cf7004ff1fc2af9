import type { ReactElement } from "react";
import { orderAddress, readPageChoices } from "../pageChoices.ts";
import { OrderNotice } from "./OrderNotice.tsx";

/** The page for an order that doesn't exist or belongs to another customer. */
export function OrderNotFound(): ReactElement {
  return (
    <OrderNotice
      title="We can’t find this order"
      text="The link may be old, or the order may belong to another account."
    >
      <a
        className="pf-button"
        href={orderAddress("conversation", readPageChoices(window.location.search))}
      >
        Go to your latest order
      </a>
    </OrderNotice>
  );
}
