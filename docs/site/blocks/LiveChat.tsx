import type { ReactElement } from "react";
import { ShopperChat } from "../../../packages/react/src/chat/ShopperChat.tsx";
import type { Network } from "../../../packages/react/testing/createSandboxClient.ts";
import { SiteSandbox } from "./SiteSandbox.tsx";

/** A chat whose simulated shopper replies. */
export function LiveChat({ network }: { network?: Network }): ReactElement {
  return (
    <div className="site-widget not-content">
      <div className="story-page">
        <SiteSandbox {...(network && { network })}>
          <ShopperChat orderId="conversation" pollMs={1000} />
        </SiteSandbox>
      </div>
    </div>
  );
}

/** The same chat, which loses the response to the customer's second message. */
export function LostResponse(): ReactElement {
  return <LiveChat network={loseSecondMessage} />;
}

const loseSecondMessage: Network = (fetch) => {
  let messages = 0;
  return async (input, init) => {
    const response = await fetch(input, init);
    if (init?.method === "POST") messages += 1;
    if (init?.method === "POST" && messages === 2) throw new TypeError("Failed to fetch");
    return response;
  };
};
