import type { ReactElement } from "react";
import { OrderNotice } from "./OrderNotice.tsx";

/** The page when the order could not be loaded. */
export function OrderFailed({ isTrying, onTryAgain }: OrderFailedProps): ReactElement {
  return (
    <OrderNotice
      title="We couldn’t load your order"
      text="Your order is not affected. Check your connection, then try again."
    >
      <button
        type="button"
        className="pf-button"
        aria-disabled={isTrying}
        onClick={() => {
          if (!isTrying) onTryAgain();
        }}
      >
        Try again
      </button>
      <p className="pf-notice-status" role="status">
        {isTrying ? "Trying again…" : ""}
      </p>
    </OrderNotice>
  );
}

export type OrderFailedProps = { isTrying: boolean; onTryAgain: () => void };
