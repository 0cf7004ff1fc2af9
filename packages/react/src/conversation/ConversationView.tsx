"use client";

import type { ShopperChatErrorKind } from "@shopper-chat/client";
import {
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type ComposerLookProps, getErrorActions } from "../composer/ComposerLookProps.ts";
import { ComposerContext } from "../composer/ShopperChatComposer.tsx";
import type { ShopperChatComposerControls } from "../composer/ShopperChatComposerControls.ts";
import type { UseShopperConversationResult } from "../messages/useShopperConversation.ts";
import { EMPTY_ORDER_STATE, type OrderState } from "../order/OrderState.ts";
import { VISUALLY_HIDDEN } from "../utils/createPartClass.ts";
import { useRestoreFocus } from "../utils/focus.ts";
import { useSelector } from "../utils/store.ts";
import { ConversationDays, type ConversationDaysProps } from "./ConversationDays.tsx";
import { PersonAvatar, sanitizeDisplayName } from "./person.tsx";
import { useActiveMessage } from "./useActiveMessage.ts";
import { type Notice, useNoticeAnnouncement } from "./useConversationAnnouncements.ts";
import { useStickToBottom } from "./useStickToBottom.ts";
import { useUnreadLine } from "./useUnreadLine.ts";

/** Shows the messages, or a notice in their place, in a log that scrolls by itself. */
export function ConversationView(props: ConversationViewProps): ReactElement {
  const { look, conversation, order, empty, isLoading, errorActions, quickReplies, children } =
    props;
  const { partClass, strings } = look;
  const logRef = useRef<HTMLDivElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const { isAtEnd, newBelow, scrollToBottom } = useStickToBottom(
    logRef,
    contentRef,
    conversation.entries,
  );
  const unreadLineId = useUnreadLine(logRef, conversation);
  const { activeKey, logProps: activeProps } = useActiveMessage(logRef, conversation.entries);
  const shownKind = useSelector(order, EMPTY_ORDER_STATE, getErrorKind);
  useArrivals(contentRef, conversation.status === "ready");
  const focusLog = () => logRef.current?.focus({ preventScroll: true });
  const restoreFocusProps = useRestoreFocus(logRef, focusLog);
  const [isRetrying, setRetrying] = useState(false);
  const notice = isLoading ? NO_NOTICE : getNotice(conversation, isRetrying);
  useNoticeAnnouncement(order, isLoading, notice);

  function retry(): void {
    if (isRetrying) return;
    setRetrying(true);
    void conversation.refetch().then(() => setRetrying(false));
  }

  const logProps = {
    ...activeProps,
    role: "log",
    // The live regions announce each new message once; a live log would announce it again.
    "aria-live": "off",
    "aria-label": strings.conversation,
    // A scrollable element must be reachable by keyboard.
    tabIndex: 0,
    "aria-busy": isLoading || undefined,
  } as const;

  const canReload = conversation.status === "error" || conversation.status === "signed-out";
  // Beside unsent messages, a note in the log could be scrolled away.
  const isAbove =
    notice.type === "refresh-failed" || (canReload && conversation.entries.length > 0);
  const actions = canReload ? (
    <>
      {getErrorActions(errorActions, conversation.error)}{" "}
      <button
        type="button"
        className={partClass("button")}
        aria-disabled={isRetrying || undefined}
        onClick={retry}
      >
        {strings.reloadMessages}
      </button>
    </>
  ) : null;

  return (
    <div className={partClass("viewport")} {...restoreFocusProps}>
      {isAbove && !(isConnectionLost(shownKind) && notice.type === "refresh-failed") ? (
        <div className={partClass("refreshFailed")}>
          {/* The banner below already says it. */}
          {shownKind === "not-found" && conversation.error?.kind === shownKind ? null : (
            <span>{notice.text}</span>
          )}{" "}
          {actions}
        </div>
      ) : null}
      <div {...logProps} ref={logRef} className={partClass("log")}>
        <div ref={contentRef} className={partClass("content")}>
          {isLoading ? <Skeleton look={look} /> : null}
          {isAbove || notice.text === "" ? null : notice.type === "empty" ? (
            <div className={partClass("intro")}>
              {empty ?? <Intro {...props} notice={notice} />}
              {quickReplies ? <IntroReplies {...props} /> : null}
            </div>
          ) : (
            <>
              <p className={partClass("notice")}>{notice.text}</p>
              {actions}
            </>
          )}
          {/* While loading too, because what the customer wrote stays visible. */}
          <ConversationDays {...{ ...props, activeKey, unreadLineId }} />
        </div>
      </div>
      {isAtEnd ? null : (
        <button
          type="button"
          className={partClass(newBelow === 0 ? "jumpToLatest" : "newMessages")}
          onClick={() => {
            scrollToBottom();
            focusLog();
          }}
        >
          {newBelow === 0 ? strings.jumpToLatest : strings.newMessages({ count: newBelow })}
        </button>
      )}
      {children}
    </div>
  );
}

export interface ConversationViewProps extends ConversationDaysProps {
  isLoading: boolean;
  /** The app's content while there are no messages. */
  empty: ReactNode;
  /** The app's suggestions, while there are no messages. */
  quickReplies: ReactNode;
  /** The app's actions for an error, below its text. */
  errorActions: ComposerLookProps["errorActions"];
  /** Shown above everything. When it closes, the log receives focus. */
  children: ReactNode;
}

/** Marks the log once its first messages are painted: only messages that arrive later move. */
function useArrivals(contentRef: RefObject<HTMLElement | null>, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => contentRef.current?.setAttribute("data-live", ""));
    });
    return () => cancelAnimationFrame(frame);
  }, [contentRef, isReady]);
}

function getNotice(
  { entries, error, status, strings }: UseShopperConversationResult,
  isRetrying: boolean,
): Notice {
  if (isRetrying) return { type: "retrying", text: strings.loading };
  switch (status) {
    case "expired":
    case "redacted":
      return { type: status, text: strings[status] };
    case "signed-out":
      return { type: status, text: strings.signedOut };
    case "error":
      return { type: "load-failed", text: strings.loadFailed(error) };
    case "ready":
    case "loading":
      if (error) return { type: "refresh-failed", text: strings.refreshFailed };
      return entries.length === 0 ? { type: "empty", text: strings.empty } : NO_NOTICE;
  }
}

const NO_NOTICE: Notice = { type: "none", text: "" };

/** Introduces the shopper while there are no messages. */
function Intro({
  look,
  conversation: { currentShopper },
  notice,
}: Pick<ConversationViewProps, "conversation" | "look"> & { notice: Notice }): ReactElement {
  const { partClass, strings } = look;
  const name = currentShopper && sanitizeDisplayName(currentShopper.displayName);
  return (
    <>
      {currentShopper ? <PersonAvatar look={look} person={currentShopper} name={name} /> : null}
      <p className={partClass("introTitle")}>{strings.chatWith({ name })}</p>
      <p className={partClass("notice")}>{notice.text}</p>
    </>
  );
}

/** The suggestions, which insert into the composer of the chat. */
function IntroReplies({
  look: { partClass, strings },
  composerRef,
  quickReplies,
}: Pick<ConversationViewProps, "composerRef" | "look" | "quickReplies">): ReactElement {
  const context = useMemo(
    () => ({
      partClass,
      composer: {
        strings,
        getQuickReplyProps: (reply: string) => createQuickReplyProps(composerRef, reply),
      },
    }),
    [composerRef, partClass, strings],
  );
  return <ComposerContext.Provider value={context}>{quickReplies}</ComposerContext.Provider>;
}

/** The composer is rendered after them, so its props are read when they are used. */
function createQuickReplyProps(
  composerRef: ConversationViewProps["composerRef"],
  reply: string,
): QuickReplyProps {
  const getProps = () => composerRef.current?.getQuickReplyProps(reply);
  return {
    type: "button",
    onMouseDown: (event) => getProps()?.onMouseDown(event),
    onFocus: (event) => getProps()?.onFocus(event),
    onClick: () => getProps()?.onClick(),
  };
}

type QuickReplyProps = ReturnType<ShopperChatComposerControls["getQuickReplyProps"]>;

function getErrorKind({ error }: OrderState): ShopperChatErrorKind | undefined {
  return error?.error.kind;
}

/** Returns whether the composer shows an error that is also why no messages can be read. */
function isConnectionLost(kind: ShopperChatErrorKind | undefined): boolean {
  return kind === "unreachable" || kind === "signed-out";
}

function Skeleton({
  look: { partClass, strings },
}: Pick<ConversationViewProps, "look">): ReactElement {
  return (
    <>
      <p className={VISUALLY_HIDDEN}>{strings.loading}</p>
      <div className={partClass("skeleton")} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </>
  );
}
