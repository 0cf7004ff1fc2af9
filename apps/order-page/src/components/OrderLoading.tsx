import type { ReactElement } from "react";

/** The placeholder while the order is loading. */
export function OrderLoading(): ReactElement {
  return (
    <div className="pf-loading">
      <h1 className="pf-title">Your order</h1>
      <p className="pf-subtitle" role="status">
        Loading your order…
      </p>
      <div className="pf-order" aria-hidden="true">
        <div className="pf-card pf-skeleton pf-status" />
        <div className="pf-aside">
          <div className="pf-card pf-skeleton pf-shopper" />
        </div>
        <div className="pf-card pf-skeleton pf-items" />
      </div>
    </div>
  );
}
