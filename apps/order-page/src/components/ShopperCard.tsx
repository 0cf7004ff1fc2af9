import {
  availabilityOf,
  ShopperChat,
  ShopperChatComposer,
  ShopperChatLauncher,
  ShopperChatProvider,
} from "@shopper-chat/react";
import { frCAChat } from "@shopper-chat/react/locales/fr-CA/chat";
import type { ReactElement } from "react";
import { readChatChoices } from "../chatChoices.ts";
import { isComposerOnly } from "../composerOnly.ts";
import { formatTime } from "../formatTime.ts";
import type { Order, OrderStatus } from "../order.ts";

/** Who picks the order, and the conversation with them. */
export function ShopperCard({ order }: { order: Order }): ReactElement {
  const { firstName } = order.shopper;
  const { hasLauncher, isFrench, keepsDraft } = readChatChoices(window.location.search);
  const OpenChat = isComposerOnly(window.location.search) ? ShopperChatComposer : ShopperChat;
  const Chat = hasLauncher ? ShopperChatLauncher : OpenChat;
  return (
    <section className="pf-card pf-shopper" aria-labelledby="shopper-title">
      <h2 className="pf-card-title" id="shopper-title">
        Your shopper
      </h2>
      <div className="pf-shopper-person">
        <span className="pf-avatar" aria-hidden="true">
          {Array.from(firstName)[0]}
        </span>
        <div>
          <p className="pf-shopper-name">{firstName}</p>
          <p className="pf-quiet">{doing(order)}</p>
        </div>
      </div>
      <ShopperChatProvider
        baseUrl="/shopper-chat"
        persistDraft={keepsDraft ? "session" : "memory"}
        strings={isFrench ? frCAChat : undefined}
      >
        <Chat orderId={order.id} availability={availabilityOf(order.workflowState)} />
      </ShopperChatProvider>
    </section>
  );
}

function doing({ deliveryWindow: { timeZone }, status, steps }: Order): string {
  const since = steps.find((step) => step.status === status)?.reachedAt;
  const time = typeof since === "string" ? ` since ${formatTime(since, timeZone)}` : "";
  const what: Record<OrderStatus, string> = {
    received: "Starts picking soon",
    picking: `Picking your order${time}`,
    delivering: "Your order is picked",
    delivered: "Your order is delivered",
  };
  return what[status];
}
