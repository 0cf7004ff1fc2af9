import {
  AssistantRuntimeProvider,
  ComposerPrimitive,
  type ThreadMessageLike,
  useExternalStoreRuntime,
} from "@assistant-ui/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { Contestant } from "../../src/page/Contestant.ts";
import { orderIds } from "../../src/page/orderIds.ts";
import { postMessage } from "../../src/page/postMessage.ts";

/** Its unstyled composer over a store of the page's own; each copy has a runtime of its own. No counter. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(orderIds(copies).map((orderId) => <Composer key={orderId} />));
  },
};

function Composer() {
  const [messages, setMessages] = useState<readonly ThreadMessageLike[]>([]);
  const runtime = useExternalStoreRuntime({
    messages,
    setMessages,
    convertMessage: (message) => message,
    async onNew({ content }) {
      const [part] = content;
      if (part?.type === "text") await postMessage(part.text);
    },
  });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ComposerPrimitive.Root>
        <ComposerPrimitive.Input placeholder="Message your shopper" />
        <ComposerPrimitive.Send>Send</ComposerPrimitive.Send>
      </ComposerPrimitive.Root>
    </AssistantRuntimeProvider>
  );
}
