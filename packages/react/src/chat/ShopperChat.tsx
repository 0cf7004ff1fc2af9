"use client";

import type { ChatMessage, ShopperChatError } from "@shopper-chat/client";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  type RefObject,
  useContext,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { LiveRegions } from "../announcer/LiveRegions.tsx";
import type { ComposerLookProps } from "../composer/ComposerLookProps.ts";
import {
  COMMON_PROPS,
  ComposerParts,
  useComposerActions,
} from "../composer/ShopperChatComposer.tsx";
import type { ShopperChatComposerControls } from "../composer/ShopperChatComposerControls.ts";
import {
  type UseShopperChatComposerOptions,
  useShopperChatComposer,
} from "../composer/useShopperChatComposer.ts";
import type { ChatPart } from "../conversation/ChatClassNames.ts";
import type { ChatRootData } from "../conversation/ChatData.ts";
import { ConversationView } from "../conversation/ConversationView.tsx";
import { useChatTimes, useToday } from "../conversation/chatTimes.ts";
import { type OpenPhoto, useConversationLook } from "../conversation/conversationLook.ts";
import { PhotoDialog } from "../conversation/PhotoDialog.tsx";
import { ChatHeader, sanitizeDisplayName } from "../conversation/person.tsx";
import { useNewMessageAnnouncement } from "../conversation/useConversationAnnouncements.ts";
import { getOrderMessages } from "../messages/orderMessages.ts";
import { useMarkShopperMessagesRead } from "../messages/useMarkShopperMessagesRead.ts";
import {
  type UseShopperConversationResult,
  useShopperConversation,
} from "../messages/useShopperConversation.ts";
import { ShopperChatContext, useOrder, useOrderEntry } from "../provider/ShopperChatContext.ts";
import { useShopperChatStrings } from "../provider/useStrings.ts";
import { createPartClass, type PartLook } from "../utils/createPartClass.ts";
import { getLanguageTag } from "../utils/language.ts";
import { mergeProps } from "../utils/mergeProps.ts";
import { splitProps } from "../utils/splitProps.ts";

/**
 * The conversation of a customer with the shopper of their order, with the composer below it. It needs
 * a `<ShopperChatProvider>` above it, and `@shopper-chat/react/styles.css` and `chat.css` on the page
 * unless it is `unstyled`. Other props, such as `data-testid`, go to the root element, a `<section>`,
 * and so does `ref`.
 *
 * @example
 * ```tsx
 * <ShopperChat orderId={order.id} timeZone="America/Toronto" />
 * ```
 */
export const ShopperChat: ForwardRefExoticComponent<ShopperChatProps & RefAttributes<HTMLElement>> =
  forwardRef(function ShopperChat(props: ShopperChatProps, ref) {
    // Another order is another conversation, so nothing may be announced or counted across them.
    return <OrderChat key={props.orderId} {...props} rootRef={ref} />;
  });

export interface ShopperChatProps
  extends ChatOptions,
    Omit<
      ComponentPropsWithoutRef<"section">,
      keyof ChatOptions | "aria-label" | "children" | "lang"
    > {
  /**
   * The name of the region for screen readers.
   * @default the words for "Chat with" and the shopper's name
   */
  "aria-label"?: string | undefined;
}

/** The props that a chat uses itself. */
export interface ChatOptions
  extends Omit<UseShopperChatComposerOptions, "id" | "inConversation">,
    Omit<ComposerLookProps, "classNames">,
    PartLook<ChatPart> {
  /**
   * How often to poll for new messages, in milliseconds; at least 1000. It is adapted to what happens.
   * `false` never polls; call `invalidateShopperMessages`.
   * @default 10000
   */
  pollMs?: number | false | undefined;
  /**
   * Whether to poll in a hidden tab too, for a number in the page's title: once a minute, and for two
   * hours at most. Not while the chat is not open, and not after the session has ended.
   * @default false
   */
  pollWhenHidden?: boolean | undefined;
  /**
   * Called when the customer's session turns out to have ended. The messages are hidden until the same
   * customer can read them again; what the customer wrote stays.
   */
  onSignedOut?: ((error: ShopperChatError) => void) | undefined;
  /**
   * The IANA time zone of the times.
   * @default the device's
   */
  timeZone?: string | undefined;
  /**
   * The hosts that images may be loaded from, such as `images.example.com` or `*.example.com`. An image
   * of another host is a link.
   * @default any host, over https
   */
  imageHosts?: readonly string[] | undefined;
  /**
   * Whom the chat is with, in a row above the messages.
   * @default nothing; in the launcher the words for "Chat with" and the shopper's name
   */
  headerTitle?: ReactNode;
  /** A line below the title, such as what the shopper is doing. */
  headerSubtitle?: ReactNode;
  /**
   * Called once for each message of the shopper that arrives while the chat or its launcher is on the
   * page, for example to play a sound.
   */
  onMessage?: ((message: ChatMessage) => void) | undefined;
  /**
   * Returns what to show of a message, such as a card of yours in place of `content`, or around it.
   * Pass the same function in every render: with another one, all messages render again.
   */
  renderMessage?: ((message: ChatMessage, content: ReactNode) => ReactNode) | undefined;
  /**
   * Your content while there are no messages.
   * @default the shopper's picture and name, and what to ask
   */
  empty?: ReactNode;
}

/** The props that a chat uses itself. */
export const CHAT_PROPS: Record<keyof ChatOptions, true> = {
  ...COMMON_PROPS,
  ...{ pollMs: true, pollWhenHidden: true, timeZone: true, imageHosts: true },
  ...{ onSignedOut: true, onMessage: true, renderMessage: true, empty: true },
  ...{ headerTitle: true, headerSubtitle: true },
};

function OrderChat({ rootRef, ...props }: OrderChatProps): ReactElement {
  const [options, rest] = splitProps(props, CHAT_PROPS);
  const { availability = "open", classNames, timeZone, unstyled } = options;
  const conversation = useShopperConversation({
    ...options,
    // There is nothing to read before the shopper has started.
    enabled: availability !== "not-yet",
    pollWhenHidden: options.pollWhenHidden && availability === "open",
  });
  const { currentShopper, messages, status } = conversation;
  const strings = useShopperChatStrings();
  const { locale } = strings;
  const colorScheme = useContext(ShopperChatContext)?.colorScheme ?? "light";
  const order = useOrder("ShopperChat", options);
  const { entry } = useOrderEntry("ShopperChat", options);
  const sectionRef = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(
    rootRef,
    () => sectionRef.current,
    [],
  );
  const composerRef = useRef<ShopperChatComposerControls>(null);
  const newestMessageRef = useRef<HTMLLIElement>(null);
  const times = useChatTimes(locale, timeZone);
  const today = useToday(times);
  const [photo, setPhoto] = useState<OpenPhoto | null>(null);
  // After a sign-out its message is gone. It must not open again with the next list.
  if (photo && !messages.some(({ id: messageId }) => messageId === photo.messageId)) {
    setPhoto(null);
  }
  const { announcedIds, readListeners } = getOrderMessages(entry);
  const look = useConversationLook(options, {
    strings,
    times,
    readListeners,
    renderMessage: options.renderMessage,
    onOpenPhoto: setPhoto,
  });
  const { partClass } = look;
  useMarkShopperMessagesRead({ ...options, newestMessageRef });
  const { headerSubtitle, headerTitle, onMessage, quickReplies } = options;
  useNewMessageAnnouncement({ order, announcedIds, conversation, onMessage, rootRef: sectionRef });

  const isLoading = status === "loading" && availability !== "not-yet";
  const data: ChatRootData = {
    // If nothing is to be read, the chat is an empty one.
    "data-state": status === "loading" && !isLoading ? "ready" : status,
    "data-color-scheme": colorScheme,
  };
  // Where nothing was said and nothing can be, the composer says all there is.
  const hasLog =
    availability === "open" || data["data-state"] !== "ready" || conversation.entries.length > 0;
  // While there is nothing to read, they are where the customer looks.
  const hasIntro = hasLog && data["data-state"] === "ready" && isEmpty(conversation);
  const chatWith = strings.chatWith({
    name: currentShopper && sanitizeDisplayName(currentShopper.displayName),
  });
  const rootProps = {
    ...data,
    className: [partClass("root"), !unstyled && "shopper-chat-whole"].filter(Boolean).join(" "),
    lang: getLanguageTag(locale),
    "aria-label": chatWith,
  };
  return (
    <section {...mergeProps(rootProps, rest)} ref={sectionRef}>
      {headerTitle || headerSubtitle ? (
        <ChatHeader
          look={look}
          className={partClass("header")}
          person={currentShopper}
          title={headerTitle ?? chatWith}
          subtitle={headerSubtitle}
        />
      ) : null}
      {hasLog ? (
        <ConversationView
          {...{ look, order, conversation, composerRef, newestMessageRef, today, isLoading }}
          errorActions={options.errorActions}
          empty={options.empty}
          quickReplies={hasIntro && quickReplies}
        >
          {photo ? <PhotoDialog {...{ look, photo, conversation }} onChange={setPhoto} /> : null}
        </ConversationView>
      ) : null}
      <LiveRegions
        order={order}
        strings={strings}
        rootRef={sectionRef}
        getStatusClass={(isHidden) => partClass("status", isHidden)}
        // Otherwise the message itself shows that it was sent.
        isStatusVisible={status === "expired" || status === "redacted"}
      />
      <ChatComposer
        {...options}
        quickReplies={hasIntro ? null : quickReplies}
        composerRef={composerRef}
        className={undefined}
        classNames={{ ...classNames, root: classNames?.composer }}
      />
    </section>
  );
}

function isEmpty({ entries, error }: UseShopperConversationResult): boolean {
  return entries.length === 0 && !error;
}

interface OrderChatProps extends ShopperChatProps {
  rootRef: ForwardedRef<HTMLElement>;
}

/** The composer of a chat. It is a component of its own, so that the messages don't render with it. */
function ChatComposer({ composerRef, ...props }: ChatComposerProps): ReactElement {
  const composer = useShopperChatComposer({ ...props, inConversation: true });
  useComposerActions(props.actionsRef, composer);
  useEffect(() => {
    composerRef.current = composer;
  });
  const partClass = createPartClass<ChatPart>(props);
  const { goToUnsentMessage } = useShopperChatStrings();
  return (
    <ComposerParts {...props} composer={composer} inConversation>
      {composer.unsentMessages.some(({ status }) => status === "failed") ? (
        // After an announced failure customers move on from Send, but the message is in the log before it.
        <button type="button" className={partClass("button", true)} onClick={focusLastFailed}>
          {goToUnsentMessage}
        </button>
      ) : null}
    </ComposerParts>
  );
}

/** Moves focus to the first button of the last failed message: Try again, if it can be. */
function focusLastFailed({ currentTarget }: MouseEvent<HTMLElement>): void {
  const chat = currentTarget.closest("section");
  const failed = chat?.querySelectorAll('[data-state="not-sent"], [data-state="unconfirmed"]');
  [...(failed ?? [])].at(-1)?.querySelector("button")?.focus();
}

interface ChatComposerProps extends UseShopperChatComposerOptions, ComposerLookProps {
  /** Receives the actions, for the unsent messages above. */
  composerRef: RefObject<ShopperChatComposerControls | null>;
}
