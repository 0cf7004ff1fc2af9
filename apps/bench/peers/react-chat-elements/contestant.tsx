import { useRef } from "react";
import { Button, Input } from "react-chat-elements";
import "react-chat-elements/dist/main.css";
import { createRoot } from "react-dom/client";
import type { Contestant } from "../../src/page/Contestant.ts";
import { orderIds } from "../../src/page/orderIds.ts";
import { postMessage } from "../../src/page/postMessage.ts";

/** Its field measures its own height with every key; it has no counter, and sends nothing itself. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(orderIds(copies).map((orderId) => <Composer key={orderId} />));
  },
};

function Composer() {
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    if (!field.current) return;
    void postMessage(field.current.value);
    field.current.value = "";
  };
  return (
    <Input
      referance={field}
      multiline
      placeholder="Message your shopper"
      rightButtons={<Button text="Send" onClick={send} />}
      maxHeight={200}
    />
  );
}
