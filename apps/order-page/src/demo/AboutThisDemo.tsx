import type { ReactElement } from "react";
import { isComposerOnly, orderAddress } from "../composerOnly.ts";
import { demoOrders } from "../demoOrders.ts";
import { DemoSession } from "./DemoSession.tsx";

/** What is not the grocer's: other orders to try, and who is signed in. */
export function AboutThisDemo({ orderId }: { orderId: string | null }): ReactElement {
  const composerOnly = isComposerOnly(window.location.search);
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
          <p className="pf-demo-text">
            <a href={orderAddress(orderId ?? "conversation", !composerOnly)}>
              {composerOnly ? "Show the whole conversation" : "Show only the message field"}
            </a>
          </p>
          <DemoSession />
        </div>
        <nav aria-labelledby="demo-orders-title">
          <h3 className="pf-demo-subtitle" id="demo-orders-title">
            Try other orders
          </h3>
          <ul className="pf-demo-orders">
            {demoOrders.map(({ id, whenSent }) => (
              <li className="pf-demo-order" key={id}>
                <a
                  href={orderAddress(id, composerOnly)}
                  aria-current={id === orderId ? "page" : undefined}
                >
                  {id}
                </a>
                <span>{whenSent}</span>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </aside>
  );
}
