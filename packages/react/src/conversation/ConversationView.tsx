"use client";

import { type ReactElement, type ReactNode, type RefObject, useRef } from "react";
import { useKeptFocus } from "../composer/useKeptFocus.ts";
import type { ShopperChatComposerControls } from "../composer/useShopperChatComposer.ts";
import type { UseShopperConversationResult } from "../conversation/useShopperConversation.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import type { ConversationLook } from "./ConversationLook.ts";
import { ConversationNotice } from "./ConversationNotice.tsx";
import { ConversationRows } from "./ConversationRows.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { useEndOfLog } from "./scroll/useEndOfLog.ts";

/** The messages, or what stands in their place, in a log that scrolls by itself. */
export function ConversationView({
  look,
  conversation,
  logRef,
  store,
  controlsRef,
  today,
  isLoading,
  children,
}: ConversationViewProps): ReactElement {
  const { partClass, strings } = look;
  const { entries, error, status } = conversation;
  const contentRef = useRef<HTMLDivElement>(null);
  const { newBelow, toEnd } = useEndOfLog(logRef, contentRef, entries);
  const goToEnd = () => {
    toEnd();
    logRef.current?.focus({ preventScroll: true });
  };
  const keptFocus = useKeptFocus(logRef, () => logRef.current?.focus({ preventScroll: true }));
  const logProps = {
    role: "log",
    // What is new is told once, by the status region; a log would tell it all over again.
    "aria-live": "off",
    "aria-label": strings.conversation,
    // What scrolls has to be reached by keyboard.
    tabIndex: 0,
  } as const;
  const isStale = status === "ready" && error !== null;

  return (
    <div className={partClass("view")} {...keptFocus}>
      <p className={partClass("stale", !isStale)} aria-live="polite">
        {isStale ? strings.stale : ""}
      </p>
      <div
        {...logProps}
        ref={logRef}
        className={partClass("log")}
        aria-busy={isLoading || undefined}
      >
        <div ref={contentRef} className={partClass("content")}>
          {isLoading ? (
            <Skeleton look={look} />
          ) : (
            <ConversationNotice look={look} conversation={conversation} />
          )}
          {/* Also while the rest is on its way: what the customer wrote stays in sight. */}
          <ConversationRows {...{ look, conversation, store, controlsRef, today }} />
        </div>
      </div>
      {newBelow === 0 ? null : (
        <button type="button" className={partClass("newMessages")} onClick={goToEnd}>
          {strings.newMessages({ count: newBelow })}
        </button>
      )}
      {children}
    </div>
  );
}

export interface ConversationViewProps {
  look: ConversationLook;
  conversation: UseShopperConversationResult;
  logRef: RefObject<HTMLDivElement | null>;
  store: Pick<OrderStore, "getState" | "subscribe">;
  controlsRef: RefObject<ShopperChatComposerControls | null>;
  /** As `useToday` has it. */
  today: string | null;
  isLoading: boolean;
  /** What is shown of it above everything: when that goes, focus is left to the log. */
  children: ReactNode;
}
