"use client";

import {
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useContext,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { toShownName } from "../chat/person/toShownName.ts";
import { ShopperChat, type ShopperChatProps } from "../chat/ShopperChat.tsx";
import { createPartClass, type PartLook, UNSEEN } from "../composer/createPartClass.ts";
import { languageTag } from "../composer/languageTag.ts";
import type { ShopperChatComposerHandle } from "../composer/ShopperChatComposer.tsx";
import { isTouchFirst } from "../composer/submitMode.ts";
import { useShopperMessages } from "../conversation/useShopperMessages.ts";
import { ShopperChatContext } from "../provider/ShopperChatContext.ts";
import { checkOrderId } from "../store/checkOrderId.ts";
import { useChatStrings } from "../strings/chat/useChatStrings.ts";
import { ChatIcon } from "./ChatIcon.tsx";
import type { LauncherPart } from "./LauncherClassNames.ts";
import { useChatDialog } from "./useChatDialog.ts";
import { useUnreadCount } from "./useUnreadCount.ts";

/**
 * A button that says how many messages are unread and opens the chat: over the whole screen on
 * phones, and as a panel in a corner elsewhere, so that the order stays in sight and in use.
 */
export const ShopperChatLauncher: ForwardRefExoticComponent<
  ShopperChatLauncherProps & RefAttributes<ShopperChatLauncherHandle>
> = forwardRef(function ShopperChatLauncher(props: ShopperChatLauncherProps, ref) {
  const { children, className, onUnreadChange, ...chat } = props;
  const {
    availability = "open",
    classNames,
    client,
    orderId,
    pollMs,
    queryClient,
    unstyled,
  } = chat;
  checkOrderId(orderId);
  const colorScheme = useContext(ShopperChatContext)?.colorScheme ?? "light";
  const strings = useChatStrings();
  const partClass = createPartClass<LauncherPart>({ classNames, unstyled });
  const conversation = useShopperMessages({
    orderId,
    client,
    queryClient,
    pollMs,
    enabled: availability !== "not-yet",
  });
  const { currentShopper, messages, status } = conversation;
  const titleId = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const chatRef = useRef<ShopperChatComposerHandle>(null);
  const { dialogRef, isOpen, mode, open, close, onClose, onKeyDown } = useChatDialog({
    buttonRef,
    // On touch-first devices the field would open the keyboard over the messages.
    onOpen: () => isTouchFirst() || chatRef.current?.focus({ preventScroll: true }),
  });
  // Once it was open it stays, so that it is as it was left.
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const { unread, told } = useUnreadCount({
    isOpen,
    isReady: status === "ready",
    messages,
    onUnreadChange,
    orderId,
    strings,
  });
  useImperativeHandle(ref, () => ({ open, close }), [open, close]);

  const title = strings.chatWith({
    name: currentShopper && toShownName(currentShopper.displayName),
  });
  const isStyled = unstyled !== true;
  return (
    <div
      className={[isStyled && "shopper-chat", partClass("launcher"), className]
        .filter(Boolean)
        .join(" ")}
      lang={languageTag(strings.locale)}
      data-color-scheme={colorScheme}
    >
      <button
        ref={buttonRef}
        type="button"
        className={partClass("launcherButton")}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={isOpen ? close : open}
      >
        {children ?? (
          <>
            <ChatIcon />
            <span>{title}</span>
          </>
        )}
        {unread === 0 ? null : (
          <>
            <span className={partClass("unread")} aria-hidden="true">
              {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
            </span>
            <span className={UNSEEN}>{strings.unread({ count: unread })}</span>
          </>
        )}
      </button>
      <p className={UNSEEN} role="status" aria-atomic>
        {told}
      </p>
      <dialog
        ref={dialogRef}
        className={partClass("dialog")}
        aria-labelledby={titleId}
        data-mode={mode}
        onClose={onClose}
        onKeyDown={onKeyDown}
      >
        <div className={partClass("header")}>
          <p id={titleId} className={partClass("title")}>
            {title}
          </p>
          <button type="button" className={partClass("button")} onClick={close}>
            {strings.close}
          </button>
        </div>
        {/* It polls no second time. */}
        {wasOpen ? <ShopperChat {...chat} ref={chatRef} pollMs={false} /> : null}
      </dialog>
    </div>
  );
});

export interface ShopperChatLauncherProps
  extends Omit<ShopperChatProps, "classNames">,
    Pick<PartLook<LauncherPart>, "classNames"> {
  /** What the button shows before the number of unread messages; it has to name the button. */
  children?: ReactNode;
  /**
   * Called when the number of the shopper's unread messages is known and whenever it changes, for the
   * page's title or icon.
   */
  onUnreadChange?: ((unread: number) => void) | undefined;
}

/** What a host can do with the launcher through its `ref`. */
export interface ShopperChatLauncherHandle {
  /** Opens the chat, as the button does. */
  open: () => void;
  /** Closes it; what is written in it stays. */
  close: () => void;
}

/** More digits say no more. */
const MOST_SHOWN = 99;
