import type { ReactElement } from "react";
import { OrderMain } from "./components/OrderMain.tsx";
import { SiteFooter } from "./components/SiteFooter.tsx";
import { SiteHeader } from "./components/SiteHeader.tsx";
import { AboutThisDemo } from "./demo/AboutThisDemo.tsx";

/** The grocer's order page, and below it, set apart, the furniture of the demo. */
export function OrderPage({ orderId }: OrderPageProps): ReactElement {
  return (
    <>
      <a className="pf-skip-link" href="#main">
        Skip to your order
      </a>
      <SiteHeader />
      <main className="pf-main" id="main" tabIndex={-1}>
        <OrderMain orderId={orderId} />
      </main>
      <SiteFooter />
      <AboutThisDemo orderId={orderId} />
    </>
  );
}

export type OrderPageProps = {
  /** Null where the address of the page names no order. */
  orderId: string | null;
};
