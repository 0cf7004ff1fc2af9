"use client";

import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type RefAttributes,
  useContext,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { createPartClass, type PartLook, UNSEEN } from "../composer/createPartClass.ts";
import { languageTag } from "../composer/languageTag.ts";
import type {
  ShopperChatComposerHandle,
  ShopperChatComposerProps,
} from "../composer/ShopperChatComposer.tsx";
import type { ShopperChatComposerControls } from "../composer/useShopperChatComposer.ts";
import { useMarkShopperMessagesRead } from "../conversation/useMarkShopperMessagesRead.ts";
import {
  type UseShopperConversationResult,
  useShopperConversation,
} from "../conversation/useShopperConversation.ts";
import { ShopperChatContext } from "../provider/ShopperChatContext.ts";
import { useClientOrThrow } from "../provider/useClientOrThrow.ts";
import { orderStoreOf } from "../store/orderStoreOf.ts";
import type { ChatStrings } from "../strings/chat/ConversationStrings.ts";
import { useChatStrings } from "../strings/chat/useChatStrings.ts";
import type { ChatPart } from "./ChatClassNames.ts";
import { ChatComposer } from "./ChatComposer.tsx";
import type { ChatRootData, ChatState } from "./ChatData.ts";
import type { ConversationLook, OpenPhoto } from "./ConversationLook.ts";
import { ConversationView } from "./ConversationView.tsx";
import { toShownName } from "./person/toShownName.ts";
import { PhotoDialog } from "./photo/PhotoDialog.tsx";
import { type ChatTimes, createChatTimes } from "./time/createChatTimes.ts";
import { useToday } from "./time/useToday.ts";
import { useToldMessages } from "./useToldMessages.ts";

/**
 * The conversation of a customer with the shopper of their order, and the composer below it. Needs a
 * `<ShopperChatProvider>` above it, and `@shopper-chat/react/styles.css` and `chat.css` on the page
 * unless it is `unstyled`.
 */
export const ShopperChat: ForwardRefExoticComponent<
  ShopperChatProps & RefAttributes<ShopperChatComposerHandle>
> = forwardRef(function ShopperChat(props: ShopperChatProps, ref) {
  // Another order is another conversation: nothing of this one's may be told or counted for it.
  return <OrderChat key={props.orderId} {...props} handleRef={ref} />;
});

export interface ShopperChatProps
  extends Omit<ShopperChatComposerProps, "classNames" | "inConversation">,
    PartLook<ChatPart> {
  /**
   * How often to look for new messages, in milliseconds, while now and then one comes; at least 1000.
   * `false` leaves it to `invalidateShopperMessages`.
   * @default 10000
   */
  pollMs?: number | false | undefined;
  /**
   * The time zone of the times, as the IANA names it.
   * @default the device's
   */
  timeZone?: string | undefined;
  /**
   * The hosts that images may be loaded from, such as `images.example.com` or `*.example.com`; an
   * image on any other is only linked to.
   * @default any host, over https
   */
  imageHosts?: readonly string[] | undefined;
}

function OrderChat({ handleRef, ...props }: OrderChatProps): ReactElement {
  const { availability = "open", client: givenClient, orderId, queryClient, timeZone } = props;
  const conversation = useShopperConversation({
    orderId,
    client: givenClient,
    queryClient,
    pollMs: props.pollMs,
    // There is nothing to read before the shopper has begun.
    enabled: availability !== "not-yet",
  });
  const { currentShopper, messages, status } = conversation;
  const colorScheme = useContext(ShopperChatContext)?.colorScheme ?? "light";
  const strings = useChatStrings();
  const client = useClientOrThrow("ShopperChat", givenClient);
  const store = useMemo(() => orderStoreOf(client, orderId), [client, orderId]);
  const { locale } = strings;
  const times = useMemo(() => createChatTimes(locale, timeZone), [locale, timeZone]);
  const today = useToday(times);
  const [photo, setPhoto] = useState<OpenPhoto | null>(null);
  // What is gone with its message, as when the customer signs out, is not back with the next list.
  if (photo && !messages.some(({ id }) => id === photo.messageId)) setPhoto(null);
  const look = useConversationLook(props, strings, times, setPhoto);
  const logRef = useRef<HTMLDivElement>(null);
  const controlsRef = useRef<ShopperChatComposerControls>(null);
  useMarkShopperMessagesRead({ orderId, client: givenClient, queryClient, target: logRef });
  const told = useToldMessages({
    isReady: status === "ready",
    messages,
    people: conversation,
    strings,
  });
  useImperativeHandle(
    handleRef,
    () => ({
      focus: (options) => controlsRef.current?.focus(options),
      insert: (text) => controlsRef.current?.insert(text) ?? "unavailable",
      clear: () => controlsRef.current?.clear(),
    }),
    [],
  );

  const isLoading = status === "loading" && availability !== "not-yet";
  const data: ChatRootData = {
    "data-state": isLoading ? "loading" : stateOf(status),
    "data-color-scheme": colorScheme,
  };
  const name = currentShopper && toShownName(currentShopper.displayName);
  return (
    <section
      className={[look.partClass("root"), !props.unstyled && "shopper-chat-whole"]
        .filter(Boolean)
        .join(" ")}
      lang={languageTag(locale)}
      aria-label={strings.chatWith({ name })}
      {...data}
    >
      <ConversationView {...{ look, conversation, logRef, store, controlsRef, today, isLoading }}>
        {photo ? <PhotoDialog look={look} photo={photo} onClose={() => setPhoto(null)} /> : null}
      </ConversationView>
      <p className={UNSEEN} role="status" aria-atomic>
        {told}
      </p>
      <ChatComposer
        {...props}
        className={undefined}
        classNames={{ ...props.classNames, root: props.classNames?.composer }}
        controlsRef={controlsRef}
        isSentSeen={status === "expired" || status === "redacted"}
      />
    </section>
  );
}

interface OrderChatProps extends ShopperChatProps {
  handleRef: ForwardedRef<ShopperChatComposerHandle>;
}

/** Without data, and nothing that would bring any, a chat is an empty one. */
function stateOf(status: UseShopperConversationResult["status"]): ChatState {
  return status === "loading" ? "ready" : status;
}

function useConversationLook(
  { classNames, className, imageHosts, unstyled }: ShopperChatProps,
  strings: ChatStrings,
  times: ChatTimes,
  onOpenPhoto: (photo: OpenPhoto) => void,
): ConversationLook {
  const given = useWhileEqual({ classNames, className, imageHosts, unstyled });
  return useMemo(
    () => ({
      strings,
      times,
      partClass: createPartClass<ChatPart>(given),
      imageHosts: given.imageHosts,
      onOpenPhoto,
    }),
    [given, strings, times, onOpenPhoto],
  );
}

/** Hosts write objects and lists inline, and a new one with the same in it is no change. */
function useWhileEqual<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
