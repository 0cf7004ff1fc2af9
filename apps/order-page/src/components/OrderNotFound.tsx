import type { ReactElement } from "react";
import { orderAddress, readPageChoices } from "../pageChoices.ts";
import { OrderNotice } from "./OrderNotice.tsx";

/** What a customer sees at the address of an order that is not theirs, or not at all. */
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
