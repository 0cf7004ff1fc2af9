"use client";

import {
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type Ref,
  type RefAttributes,
  useContext,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { LiveRegions } from "../announcer/LiveRegions.tsx";
import { CHAT_PROPS, type ChatOptions, ShopperChat } from "../chat/ShopperChat.tsx";
import type {
  ComposerSlotProps,
  ShopperChatComposerActions,
} from "../composer/ComposerLookProps.ts";
import { ChatHeader, sanitizeDisplayName } from "../conversation/person.tsx";
import { useNoticeAnnouncement } from "../conversation/useConversationAnnouncements.ts";
import { getOrderMessages } from "../messages/orderMessages.ts";
import { callOnMessage, useNewMessages } from "../messages/useNewMessages.ts";
import { useShopperMessages } from "../messages/useShopperMessages.ts";
import { getUnreadMessages } from "../messages/useShopperUnreadCount.ts";
import { ShopperChatContext, useOrder, useOrderEntry } from "../provider/ShopperChatContext.ts";
import { useShopperChatStrings } from "../provider/useStrings.ts";
import { callUserCallback } from "../utils/callUserCallback.ts";
import { createPartClass, type PartLook, VISUALLY_HIDDEN } from "../utils/createPartClass.ts";
import { useStableWhileFocused } from "../utils/focus.ts";
import { getLanguageTag } from "../utils/language.ts";
import { mergeProps } from "../utils/mergeProps.ts";
import { useLatestRef } from "../utils/refs.ts";
import { splitProps } from "../utils/splitProps.ts";
import { isTouchOnly } from "../utils/touch.ts";
import { ChatIcon } from "./ChatIcon.tsx";
import type { LauncherPart } from "./LauncherClassNames.ts";
import { type PanelLayer, usePanel } from "./usePanel.ts";
import { useUnreadAnnouncement } from "./useUnreadAnnouncement.ts";

/**
 * A button that shows the number of unread messages and opens the chat: over the whole screen on
 * phones, otherwise as a panel in a corner, so that the order stays visible and usable. Other props,
 * such as `data-testid`, go to the element around both; `ref` is the button.
 *
 * @example
 * ```tsx
 * <ShopperChatLauncher orderId={order.id} onUnreadChange={setBadge} />
 * ```
 */
export const ShopperChatLauncher: ForwardRefExoticComponent<
  ShopperChatLauncherProps & RefAttributes<HTMLButtonElement>
> = forwardRef(function ShopperChatLauncher(props: ShopperChatLauncherProps, ref) {
  const { actionsRef, children, defaultOpen, layer = "top", onOpenChange, ...others } = props;
  const { floating, headerSubtitle, headerTitle, ...withoutHeader } = others;
  const { classNames, className, onUnreadChange, open, slotProps, ...chatProps } = withoutHeader;
  const [chat, rest] = splitProps(chatProps, CHAT_PROPS);
  const { unstyled } = chat;
  const strings = useShopperChatStrings();
  const partClass = createPartClass<LauncherPart>({ classNames, unstyled });
  const colorScheme = useContext(ShopperChatContext)?.colorScheme ?? "light";
  const order = useOrder("ShopperChatLauncher", chat);
  const { entry } = useOrderEntry("ShopperChatLauncher", chat);
  const conversation = useShopperMessages({
    ...chat,
    enabled: chat.availability !== "not-yet",
    pollWhenHidden: chat.pollWhenHidden && (chat.availability ?? "open") === "open",
  });
  const { currentShopper, messages, status } = conversation;
  useNewMessages(order, conversation, (added) => callOnMessage(added, chat.onMessage));
  const unreadMessages = getUnreadMessages(messages);
  const unreadCount = unreadMessages.length;
  const isReady = status === "ready";
  const isSignedOut = status === "signed-out";
  const titleId = useId();
  const rootRef = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const composerActionsRef = useRef<ShopperChatComposerActions>(null);
  const { actions, close, dialogProps, isOpen, toggle } = usePanel({
    ...{ buttonRef, defaultOpen, layer, onOpenChange, open },
    // On touch devices the textarea would open the keyboard over the messages.
    onFocusMove: () => isTouchOnly() || composerActionsRef.current?.focus({ preventScroll: true }),
  });
  // Once it was open, the chat stays mounted, so that it keeps its state.
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const { announcedIds, readListeners } = getOrderMessages(entry);
  // Once it was open, the chat announces it.
  const isNoticed = isSignedOut && !wasOpen;
  useNoticeAnnouncement(order, status === "loading", {
    type: isNoticed ? "signed-out" : "none",
    text: strings.signedOut,
  });
  useUnreadAnnouncement({ order, announcedIds, isOpen, isReady, unreadMessages, strings });
  // After a sign-out there is nothing to count.
  const isCounted = isReady || isSignedOut;
  const onUnreadChangeRef = useLatestRef(onUnreadChange);
  useEffect(() => {
    if (isCounted) callUserCallback(() => onUnreadChangeRef.current?.(unreadCount));
  }, [isCounted, onUnreadChangeRef, unreadCount]);
  useImperativeHandle(actionsRef, () => actions, [actions]);
  // Otherwise what was announced before it closed is read as news when it opens again.
  useEffect(() => (isOpen ? () => order.announcements.clear(true) : undefined), [isOpen, order]);
  const unreadText = unreadCount > 0 ? strings.unread({ count: unreadCount }) : "";
  const news = isSignedOut ? strings.signedOut : unreadText;
  const [namedNews, onButtonBlur] = useStableWhileFocused(news, buttonRef);

  const title = strings.chatWith({
    name: currentShopper && sanitizeDisplayName(currentShopper.displayName),
  });
  const rootProps = {
    ref: rootRef,
    className: [!unstyled && "shopper-chat", partClass("launcher"), className]
      .filter(Boolean)
      .join(" "),
    lang: getLanguageTag(strings.locale),
    "data-color-scheme": colorScheme,
    "data-floating": floating || undefined,
  };
  const buttonProps = {
    ref: buttonRef,
    type: "button",
    className: partClass("launcherButton"),
    "aria-haspopup": "dialog",
    "aria-expanded": isOpen,
    onBlur: onButtonBlur,
    onClick: toggle,
  } as const;
  const panelProps = {
    ...dialogProps,
    className: partClass("panel"),
    "aria-labelledby": titleId,
  };
  const closeButtonProps = {
    type: "button",
    className: [!unstyled && "shopper-chat-button", partClass("closeButton")]
      .filter(Boolean)
      .join(" "),
    onClick: close,
    children: strings.close,
  } as const;
  return (
    <div {...mergeProps(rootProps, rest)}>
      <button
        {...mergeProps(mergeProps(buttonProps, { ref: ref ?? undefined }), slotProps?.button)}
      >
        {children ?? (
          <>
            <ChatIcon />
            <span className="shopper-chat-launcher-text">{title}</span>
          </>
        )}
        {unreadCount > 0 || isSignedOut ? (
          <span className={partClass("unread")} aria-hidden="true">
            {isSignedOut
              ? "!"
              : unreadCount > MAX_SHOWN_COUNT
                ? `${MAX_SHOWN_COUNT}+`
                : unreadCount}
          </span>
        ) : null}
        {namedNews ? <span className={VISUALLY_HIDDEN}>{namedNews}</span> : null}
      </button>
      <LiveRegions order={order} strings={strings} rootRef={rootRef} />
      <dialog {...mergeProps(panelProps, slotProps?.panel)}>
        <ChatHeader
          look={{ imageHosts: chat.imageHosts, partClass, readListeners }}
          className={partClass("panelHeader")}
          person={currentShopper}
          titleId={titleId}
          title={headerTitle ?? title}
          subtitle={headerSubtitle}
        >
          <button {...mergeProps(closeButtonProps, slotProps?.closeButton)} />
        </ChatHeader>
        {wasOpen ? (
          <ShopperChat
            {...{ ...chat, classNames, slotProps }}
            actionsRef={composerActionsRef}
            // The launcher polls already, and calls back.
            pollMs={false}
            onMessage={undefined}
            onSignedOut={undefined}
          />
        ) : null}
      </dialog>
    </div>
  );
});

export interface ShopperChatLauncherProps
  extends LauncherOptions,
    Omit<ComponentPropsWithoutRef<"div">, keyof LauncherOptions | "lang"> {}

interface LauncherOptions
  extends Omit<ChatOptions, "actionsRef" | "classNames" | "slotProps">,
    Pick<PartLook<LauncherPart>, "classNames"> {
  /** The content of the button before the number of unread messages. It must name the button. */
  children?: ReactNode;
  /** Whether the chat is open, if your app controls it. */
  open?: boolean | undefined;
  /**
   * Whether the chat is open at first, if your app does not control it.
   * @default false
   */
  defaultOpen?: boolean | undefined;
  /**
   * Where the panel is. `top`: above everything on the page. `page`: in the order of the page, at
   * `z-index: 1`, so that overlays of your app can cover it. On phones the chat is always above.
   * @default "top"
   */
  layer?: PanelLayer | undefined;
  /** Called when the customer opens or closes the chat; not when your app does. */
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /**
   * Called when the number of the shopper's unread messages is known, and when it changes, for the
   * page's title or icon. In a hidden tab it only changes with `pollWhenHidden`.
   */
  onUnreadChange?: ((unreadCount: number) => void) | undefined;
  /**
   * Whether the button floats in the lower corner of the window.
   * @default false, in its place on the page
   */
  floating?: boolean | undefined;
  /** Your props for single parts; their handlers run before ours. */
  slotProps?: LauncherSlotProps | undefined;
  /** Receives the actions of the launcher. */
  actionsRef?: Ref<ShopperChatLauncherActions> | undefined;
}

export interface LauncherSlotProps extends ComposerSlotProps {
  /** The button that opens the chat. */
  button?: SlotProps<"button"> | undefined;
  /** The dialog that contains the chat. */
  panel?: SlotProps<"dialog"> | undefined;
  /** The button that closes the chat. */
  closeButton?: SlotProps<"button"> | undefined;
}

type SlotProps<Element extends "button" | "dialog"> = Partial<ComponentPropsWithRef<Element>> & {
  [Name in `data-${string}`]?: string | number | boolean | undefined;
};

/** The actions of a launcher, for its `actionsRef`; without effect if the app controls `open`. */
export interface ShopperChatLauncherActions {
  /** Opens the chat, and moves focus into it. */
  open: () => void;
  /** Closes it; the draft stays. */
  close: () => void;
}

/** More digits mean nothing to a customer. */
const MAX_SHOWN_COUNT = 99;
