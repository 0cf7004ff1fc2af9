import {
  getChatAvailability,
  ShopperChat,
  ShopperChatComposer,
  ShopperChatLauncher,
} from "@shopper-chat/react";
import { QuickReplies } from "@shopper-chat/react/quick-replies";
import type { ReactElement } from "react";
import { formatTime } from "../formatTime.ts";
import type { Order, OrderStatus } from "../order.ts";
import { readPageChoices } from "../pageChoices.ts";
import type { CurrentShopper } from "../useShopper.ts";
import { CallTheStore } from "./CallTheStore.tsx";
import { getErrorActions } from "./getErrorActions.tsx";

/** The shopper of the order, and the conversation with them. */
export function ShopperCard({ order, shopper }: ShopperCardProps): ReactElement {
  const { chat, isFrench } = readPageChoices(window.location.search);
  const availability = getChatAvailability(order.workflowState);
  const doing = describeWork(order, shopper);
  const about = {
    orderId: order.id,
    availability,
    errorActions: getErrorActions,
    quickReplies: <QuickReplies replies={suggest(shopper, isFrench ? REPLIES.fr : REPLIES.en)} />,
    footer: availability === "closed" && <CallTheStore />,
  };
  // All times on the page are in the time zone of the delivery address.
  const withMessages = {
    ...about,
    timeZone: order.deliveryWindow.timeZone,
    // For the number in the page's title.
    pollWhenHidden: true,
  };
  return (
    <section className="pf-card pf-shopper" aria-labelledby="shopper-title">
      <div className="pf-shopper-person">
        <span className="pf-avatar" aria-hidden="true">
          {Array.from(shopper.name)[0]}
        </span>
        <div>
          <h2 className="pf-card-title" id="shopper-title">
            {shopper.name}, your shopper
          </h2>
          <p className="pf-quiet">{doing}</p>
        </div>
      </div>
      {chat === "whole" && <ShopperChat {...withMessages} className="pf-chat" />}
      {chat === "composer" && <ShopperChatComposer {...about} className="pf-composer" />}
      {(chat === "launcher" || chat === "floating") && (
        <ShopperChatLauncher
          {...withMessages}
          floating={chat === "floating"}
          headerSubtitle={doing}
          className={chat === "floating" ? undefined : "pf-launcher"}
        />
      )}
    </section>
  );
}

interface ShopperCardProps {
  order: Order;
  shopper: CurrentShopper;
}

interface Replies {
  answers: readonly string[];
  wishes: readonly string[];
}

// cspell:ignore toute convient
const REPLIES: Readonly<Record<"en" | "fr", Replies>> = {
  en: {
    answers: ["Yes, please", "No, thanks"],
    wishes: ["Any brand is fine", "Ripe ones, please"],
  },
  fr: { answers: ["Oui, merci", "Non, merci"], wishes: ["Toute marque convient"] },
};

function suggest({ isAsking }: CurrentShopper, { answers, wishes }: Replies): readonly string[] {
  return isAsking ? answers : wishes;
}

/** Says what the shopper does, such as "Picking your order since 4:05 PM". */
function describeWork({ deliveryWindow, status, steps }: Order, shopper: CurrentShopper): string {
  const { timeZone } = deliveryWindow;
  if (status === "picking" && shopper.tookOverAt !== null) {
    return `Took over at ${formatTime(shopper.tookOverAt, timeZone)}`;
  }
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
