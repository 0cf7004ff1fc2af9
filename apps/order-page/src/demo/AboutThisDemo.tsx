import type { ReactElement } from "react";
import { demoOrders } from "../demoOrders.ts";
import { orderAddress, readPageChoices } from "../pageChoices.ts";
import { DemoSession } from "./DemoSession.tsx";
import { DemoViews } from "./DemoViews.tsx";
import { StartOver } from "./StartOver.tsx";

/** The controls of the demo: other orders to try, other views of them, and who is signed in. */
export function AboutThisDemo({ orderId }: { orderId: string | null }): ReactElement {
  const choices = readPageChoices(window.location.search);
  return (
    <aside className="pf-demo" aria-labelledby="demo-title">
      <div className="pf-demo-inner">
        <div>
          <h2 className="pf-demo-title" id="demo-title">
            About this demo
          </h2>
          <p className="pf-demo-text">
            Pennyfold is made up. The chat is real and speaks to a local stand-in for Instacart
            Connect.
          </p>
          <DemoViews orderId={orderId ?? "conversation"} choices={choices} />
          <StartOver />
          <DemoSession />
        </div>
        <nav aria-labelledby="demo-orders-title">
          <h3 className="pf-demo-subtitle" id="demo-orders-title">
            Try other orders
          </h3>
          <ul className="pf-demo-orders">
            {demoOrders.map(({ id, whenSent }) => (
              <li className="pf-demo-order" key={id}>
                <span className="pf-demo-order-id">
                  <a
                    href={orderAddress(id, choices)}
                    aria-current={id === orderId ? "page" : undefined}
                  >
                    {id}
                  </a>
                </span>
                <span>{whenSent}</span>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </aside>
  );
}
