import type { GroupChannel } from "@sendbird/chat/groupChannel";
import "@sendbird/uikit-react/dist/index.css";
import SendbirdProvider from "@sendbird/uikit-react/SendbirdProvider";
import MessageInput from "@sendbird/uikit-react/ui/MessageInput";
import { createRoot } from "react-dom/client";
import type { Contestant } from "../../src/page/Contestant.ts";
import { orderIds } from "../../src/page/orderIds.ts";
import { postMessage } from "../../src/page/postMessage.ts";

/**
 * Its field, an editable element, on a page that is not connected to its service: what it costs beside
 * that (a channel, its messages) is left out. No counter.
 */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(
      <SendbirdProvider appId="" userId="">
        {orderIds(copies).map((orderId) => (
          <MessageInput
            key={orderId}
            channel={NO_CHANNEL}
            messageFieldId={orderId}
            placeholder="Message your shopper"
            onSendMessage={({ message }) => void postMessage(message)}
          />
        ))}
      </SendbirdProvider>,
    );
  },
};

/** Sendbird only needs the members of the channel for mentions. */
const NO_CHANNEL = {} as GroupChannel;
