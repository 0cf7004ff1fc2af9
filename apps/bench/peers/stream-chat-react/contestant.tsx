import { createRoot } from "react-dom/client";
import { StreamChat } from "stream-chat";
import { Channel, Chat, MessageComposer } from "stream-chat-react";
import "stream-chat-react/dist/css/index.css";
import type { Contestant } from "../../src/page/Contestant.ts";
import { orderIds } from "../../src/page/orderIds.ts";
import { postMessage } from "../../src/page/postMessage.ts";

/**
 * Its composer in a channel that is not connected to its service: what it costs beside that (reading
 * the channel, its messages) is left out. No counter.
 */
export const contestant: Contestant = {
  mount(container, copies) {
    const client = new StreamChat("no-key");
    client.userID = "customer-1";
    client.user = { id: "customer-1" };
    client._user = client.user;
    createRoot(container).render(
      <Chat client={client}>
        {orderIds(copies).map((orderId) => {
          const channel = client.channel("messaging", orderId.replace("~", "-"));
          channel.initialized = true;
          return (
            <Channel
              key={orderId}
              channel={channel}
              initializeOnMount={false}
              markReadOnMount={false}
              doSendMessageRequest={(_channel, { text = "" }) => void postMessage(text)}
            >
              <MessageComposer />
            </Channel>
          );
        })}
      </Chat>,
    );
  },
};
