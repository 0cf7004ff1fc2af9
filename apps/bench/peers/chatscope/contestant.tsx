import { MessageInput } from "@chatscope/chat-ui-kit-react";
import "@chatscope/chat-ui-kit-styles/dist/default/styles.min.css";
import { createRoot } from "react-dom/client";
import type { Contestant } from "../../src/page/Contestant.ts";
import { orderIds } from "../../src/page/orderIds.ts";
import { postMessage } from "../../src/page/postMessage.ts";

/** Its field is an editable element that it keeps as HTML; it has no counter, and sends nothing itself. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(
      orderIds(copies).map((orderId) => (
        <MessageInput
          key={orderId}
          attachButton={false}
          placeholder="Message your shopper"
          onSend={(_html, text) => void postMessage(text)}
        />
      )),
    );
  },
};
