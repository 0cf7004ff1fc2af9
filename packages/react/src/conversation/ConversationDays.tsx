"use client";

import { type ReactElement, useId, useMemo } from "react";
import type { ConversationViewProps } from "./ConversationView.tsx";
import { MessageBubble } from "./MessageBubble.tsx";
import { OutgoingBubble } from "./OutgoingBubble.tsx";
import { shopperOf } from "./shopperOf.ts";
import { toConversationDays } from "./toConversationDays.ts";

/**
 * The messages under their days. Of those that stay as they are, none renders again. Without dates
 * and times as long as nobody knows what day it is.
 */
export function ConversationRows({
  look,
  conversation,
  store,
  controlsRef,
  today,
}: ConversationRowsProps): ReactElement {
  const { entries } = conversation;
  const { partClass, times } = look;
  const id = useId();
  const days = useMemo(() => toConversationDays(entries, times, today), [entries, times, today]);
  return (
    <>
      {days.map(({ day, iso, place, rows }) => (
        <section
          key={place}
          className={partClass("day")}
          aria-labelledby={today === null ? undefined : `${id}-${day}`}
        >
          {today === null ? null : (
            <p id={`${id}-${day}`} className={partClass("date")}>
              {times.dateOf(iso, today)}
            </p>
          )}
          <ul {...LIST} className={partClass("messages")}>
            {rows.map(({ entry, isFirst, isLast, mark }) =>
              entry.kind === "message" ? (
                <MessageBubble
                  key={entry.key}
                  look={look}
                  message={entry.message}
                  shopper={
                    entry.message.sender === "shopper"
                      ? shopperOf(entry.message, conversation)
                      : null
                  }
                  isFirst={isFirst}
                  isLast={isLast}
                  mark={mark}
                  isTimed={today !== null}
                />
              ) : (
                <OutgoingBubble
                  key={entry.key}
                  look={look}
                  message={entry.outgoing}
                  store={store}
                  controlsRef={controlsRef}
                  isFirst={isFirst}
                  isLast={isLast}
                />
              ),
            )}
          </ul>
        </section>
      ))}
    </>
  );
}

type ConversationRowsProps = Pick<
  ConversationViewProps,
  "look" | "conversation" | "store" | "controlsRef" | "today"
>;

/** Safari takes a list without markers for none, unless it says so. */
const LIST = { role: "list" } as const;
