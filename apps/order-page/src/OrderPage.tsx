import { type ReactElement, useEffect } from "react";
import { OrderMain } from "./components/OrderMain.tsx";
import { SiteFooter } from "./components/SiteFooter.tsx";
import { SiteHeader } from "./components/SiteHeader.tsx";
import { AboutThisDemo } from "./demo/AboutThisDemo.tsx";
import { DemoTour } from "./demo/DemoTour.tsx";
import { readPageChoices } from "./pageChoices.ts";
import { arriveAtMain } from "./reloadAtMain.ts";

/** The grocer's order page, with the controls of the demo around it. */
export function OrderPage({ orderId }: OrderPageProps): ReactElement {
  const { isEmbedded } = readPageChoices(window.location.search);
  useEffect(arriveAtMain, []);
  return (
    <>
      <a className="pf-skip-link" href="#main">
        Skip to your order
      </a>
      {!isEmbedded && <DemoTour orderId={orderId} />}
      <SiteHeader />
      <main className="pf-main" id="main" tabIndex={-1}>
        <OrderMain orderId={orderId} />
      </main>
      <SiteFooter />
      {!isEmbedded && <AboutThisDemo orderId={orderId} />}
    </>
  );
}

export type OrderPageProps = {
  /** Null if the address has no order id. */
  orderId: string | null;
};
