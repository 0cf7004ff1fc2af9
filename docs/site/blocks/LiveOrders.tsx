import { type ReactElement, useState } from "react";
import { ShopperChatComposer } from "../../../packages/react/src/composer/ShopperChatComposer.tsx";
import { SandboxProvider } from "../../../packages/react/src/testing/SandboxProvider.tsx";
import { fixedOrders } from "../../../packages/sandbox/src/index.ts";
import "./live.css";

/** Every order of the sandbox; the one that is chosen can be written to, and shows what the host is told. */
export function LiveOrders(): ReactElement {
  const [chosen, setChosen] = useState<string>("chat-disabled");
  const [told, setTold] = useState<readonly string[]>([]);
  const tell = (line: string) => setTold((lines) => [line, ...lines].slice(0, 4));
  return (
    <div className="site-live sb-unstyled">
      <div className="site-orders">
        <fieldset className="site-order-list">
          <legend>Order</legend>
          {Object.entries(fixedOrders).map(([id, { summary }]) => (
            <label key={id}>
              <input
                type="radio"
                name="order"
                checked={id === chosen}
                onChange={() => setChosen(id)}
              />
              <code>{id}</code>
              <span>{summary}</span>
            </label>
          ))}
        </fieldset>
        <div className="story-page">
          <SandboxProvider>
            <ShopperChatComposer
              key={chosen}
              orderId={chosen}
              onSent={({ id }) => tell(`onSent: id ${id}`)}
              onSendError={({ kind, delivery, status }) =>
                tell(
                  `onSendError: kind ${kind}, delivery ${delivery}${status ? `, status ${status}` : ""}`,
                )
              }
            />
          </SandboxProvider>
          <p className="site-told-title">What your callbacks get</p>
          <ul className="site-told">
            {told.length === 0 ? <li>Nothing yet. Write something and send it.</li> : null}
            {told.map((line, index) => (
              <li key={told.length - index}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
