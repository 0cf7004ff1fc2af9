import { type ReactElement, useState } from "react";
import { ShopperChatComposer } from "../../../packages/react/src/composer/ShopperChatComposer.tsx";
import { fixedOrders } from "../../../packages/sandbox/src/index.ts";
import { SiteSandbox } from "./SiteSandbox.tsx";
import "./live.css";

/** Every order of the sandbox. The chosen one has a composer, and shows what the callbacks receive. */
export function LiveOrders(): ReactElement {
  const [chosen, setChosen] = useState<string>("chat-disabled");
  const [calls, setCalls] = useState<readonly string[]>([]);
  const choose = (id: string) => {
    setChosen(id);
    setCalls([]);
  };
  const addCall = (line: string) => setCalls((lines) => [line, ...lines].slice(0, 4));
  return (
    <div className="site-live not-content">
      <div className="site-orders">
        <fieldset className="site-order-list">
          <legend>Order</legend>
          {Object.entries(fixedOrders).map(([id, { summary }]) => (
            <label key={id}>
              <input
                type="radio"
                name="order"
                checked={id === chosen}
                onChange={() => choose(id)}
              />
              <code>{id}</code>
              <span>{summary}</span>
            </label>
          ))}
        </fieldset>
        <div className="story-page">
          <SiteSandbox>
            <ShopperChatComposer
              key={chosen}
              orderId={chosen}
              onSent={({ id }) => addCall(`onSent: id ${id}`)}
              onSendError={({ kind, delivery, status }) =>
                addCall(
                  `onSendError: kind ${kind}, delivery ${delivery}${status ? `, status ${status}` : ""}`,
                )
              }
            />
          </SiteSandbox>
          <p className="site-calls-title">What your callbacks receive</p>
          <ul className="site-calls">
            {calls.length === 0 ? <li>Nothing yet. Write a message and send it.</li> : null}
            {calls.map((line, index) => (
              <li key={calls.length - index}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
