import { ShopperChatProvider, useSendShopperMessage } from "@shopper-chat/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { Contestant } from "../src/page/Contestant.ts";
import { orderIds } from "../src/page/orderIds.ts";

/** Our hook with the textarea of `bare-react`. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(
      <ShopperChatProvider baseUrl="/">
        {orderIds(copies).map((orderId) => (
          <Composer key={orderId} orderId={orderId} />
        ))}
      </ShopperChatProvider>,
    );
  },
};

function Composer({ orderId }: { orderId: string }) {
  const [text, setText] = useState("");
  const { mutate, isPending, isError } = useSendShopperMessage({
    orderId,
    onSuccess: () => setText(""),
  });
  return (
    <div>
      <label>
        Message your shopper
        <textarea value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p>{1000 - [...text].length} characters left</p>
      {isError ? <p role="alert">Your message was not sent.</p> : null}
      <button
        type="button"
        disabled={isPending || text.trim() === ""}
        onClick={() => mutate({ body: text })}
      >
        Send
      </button>
    </div>
  );
}
