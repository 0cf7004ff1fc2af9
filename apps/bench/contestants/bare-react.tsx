import { QueryClient, QueryClientProvider, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { Contestant } from "../src/page/Contestant.ts";
import { orderIds } from "../src/page/orderIds.ts";
import { postMessage } from "../src/page/postMessage.ts";

/** A composer as developers write it by hand: a controlled textarea, a counter, a mutation. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(
      <QueryClientProvider client={new QueryClient()}>
        {orderIds(copies).map((orderId) => (
          <Composer key={orderId} />
        ))}
      </QueryClientProvider>,
    );
  },
};

function Composer() {
  const [text, setText] = useState("");
  const { mutate, isPending, isError } = useMutation({
    mutationFn: postMessage,
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
        onClick={() => mutate(text.trim())}
      >
        Send
      </button>
    </div>
  );
}
