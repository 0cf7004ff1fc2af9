"use client";

import { type ReactElement, type RefObject, useId, useMemo } from "react";
import type { ComposerLookProps } from "../composer/ComposerLookProps.ts";
import type { ShopperChatComposerControls } from "../composer/ShopperChatComposerControls.ts";
import type { UseShopperConversationResult } from "../messages/useShopperConversation.ts";
import type { Order } from "../order/Order.ts";
import type { ConversationLook } from "./conversationLook.ts";
import { groupByDay } from "./groupByDay.ts";
import { MessageBubble } from "./MessageBubble.tsx";
import { getShopper } from "./person.tsx";

/**
 * Shows the messages grouped by day. A message that did not change does not render again. Dates and
 * times are left out while `today` is null.
 */
export function ConversationDays({
  look,
  conversation,
  order,
  composerRef,
  errorActions,
  newestMessageRef,
  today,
  unreadLineId,
  activeKey,
}: ConversationDaysProps & {
  /** The id of the message below the line "New messages". */
  unreadLineId: string | null;
  /** The key of the message that is pointed at. */
  activeKey: string | null;
}): ReactElement {
  const { entries } = conversation;
  const { partClass, times } = look;
  const id = useId();
  const days = useMemo(() => groupByDay(entries, times, today), [entries, times, today]);
  const newestKey = entries.findLast(
    (entry) => entry.kind === "message" && entry.message.sender === "shopper",
  )?.key;
  return (
    <>
      {days.map(({ day, iso, position, rows }) => (
        <section
          key={position}
          className={partClass("day")}
          aria-labelledby={today === null ? undefined : `${id}-${day}`}
        >
          {today === null ? null : (
            <p id={`${id}-${day}`} className={partClass("dateSeparator")}>
              {times.formatDate(iso, today)}
            </p>
          )}
          <ul {...LIST} className={partClass("messages")}>
            {rows.map(({ entry, ...row }) => {
              const message = entry.kind === "message" ? entry.message : undefined;
              const isShopper = message?.sender === "shopper";
              return (
                <MessageBubble
                  key={entry.key}
                  {...{ look, message, order, composerRef, ...row }}
                  // Only here, because apps write it inline, and no other message may render with it.
                  errorActions={message ? undefined : errorActions}
                  unsentMessage={entry.kind === "unsent" ? entry.unsentMessage : undefined}
                  shopper={isShopper ? getShopper(message, conversation) : null}
                  isUnreadLine={message !== undefined && message.id === unreadLineId}
                  isActive={entry.key === activeKey}
                  isTimeShown={today !== null}
                  elementRef={entry.key === newestKey ? newestMessageRef : undefined}
                />
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

export interface ConversationDaysProps extends Pick<ComposerLookProps, "errorActions"> {
  look: ConversationLook;
  conversation: UseShopperConversationResult;
  order: Order;
  /** The composer of the chat. */
  composerRef: RefObject<ShopperChatComposerControls | null>;
  /** Receives the element of the shopper's newest message. */
  newestMessageRef: RefObject<HTMLLIElement | null>;
  /** As `useToday` returns it. */
  today: string | null;
}

/** Safari drops the role of a list without markers unless it is given. */
const LIST = { role: "list" } as const;
