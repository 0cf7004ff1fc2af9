"use client";

import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import {
  type ComponentPropsWithoutRef,
  type Context,
  createContext,
  type ForwardedRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefAttributes,
  useImperativeHandle,
} from "react";
import { LiveRegions } from "../announcer/LiveRegions.tsx";
import { useOrder } from "../provider/ShopperChatContext.ts";
import { createPartClass, type PartClass, VISUALLY_HIDDEN } from "../utils/createPartClass.ts";
import { mergeProps } from "../utils/mergeProps.ts";
import { useLatestRef } from "../utils/refs.ts";
import { splitProps } from "../utils/splitProps.ts";
import type { ComposerPart } from "./ComposerClassNames.ts";
import type { ComposerBannerData } from "./ComposerData.ts";
import {
  type ComposerLookProps,
  getErrorActions,
  type ShopperChatComposerActions,
} from "./ComposerLookProps.ts";
import type { ShopperChatComposerControls } from "./ShopperChatComposerControls.ts";
import { isMac } from "./submitMode.ts";
import { UnsentMessageStatus } from "./UnsentMessageStatus.tsx";
import {
  type UseShopperChatComposerOptions,
  useShopperChatComposer,
} from "./useShopperChatComposer.ts";

/**
 * A textarea in which a customer writes to the shopper of their order, with everything around it. It
 * needs a `<ShopperChatProvider>` above it, and `@shopper-chat/react/styles.css` on the page unless it
 * is `unstyled`. Other props, such as `data-testid`, go to the root element, and so does `ref`.
 *
 * @example
 * ```tsx
 * <ShopperChatComposer orderId={order.id} onSent={() => track("message sent")} />
 * ```
 */
export const ShopperChatComposer: ForwardRefExoticComponent<
  ShopperChatComposerProps & RefAttributes<HTMLDivElement>
> = forwardRef(function ShopperChatComposer(props: ShopperChatComposerProps, ref) {
  const [options, rest] = splitProps(props, COMPOSER_PROPS);
  const composer = useShopperChatComposer(options);
  useComposerActions(options.actionsRef, composer);
  return <ComposerParts {...options} composer={composer} rootProps={{ ...rest, ref }} />;
});

export interface ShopperChatComposerProps
  extends UseShopperChatComposerOptions,
    ComposerLookProps,
    Omit<
      ComponentPropsWithoutRef<"div">,
      keyof UseShopperChatComposerOptions | keyof ComposerLookProps | "children"
    > {}

/** Gives an app the actions, which always use the latest render. */
export function useComposerActions(
  actionsRef: Ref<ShopperChatComposerActions> | undefined,
  composer: Pick<ShopperChatComposerControls, keyof ShopperChatComposerActions>,
): void {
  const latestRef = useLatestRef(composer);
  useImperativeHandle(
    actionsRef,
    () => ({
      focus: (options) => latestRef.current.focus(options),
      insertText: (text) => latestRef.current.insertText(text),
      clear: () => latestRef.current.clear(),
    }),
    [latestRef],
  );
}

/** The props that a composer and a chat have in common. */
export const COMMON_PROPS: Record<Exclude<OwnProp, "id" | "inConversation">, true> = {
  ...{ orderId: true, client: true, queryClient: true, availability: true, submitMode: true },
  ...{ warnBeforeUnload: true, onSent: true, onSendError: true, onQuickReply: true },
  ...{ className: true, classNames: true, unstyled: true, slotProps: true, actionsRef: true },
  ...{ quickReplies: true, errorActions: true, footer: true },
};

const COMPOSER_PROPS: Record<OwnProp, true> = { ...COMMON_PROPS, id: true, inConversation: true };

type OwnProp = keyof UseShopperChatComposerOptions | keyof ComposerLookProps;

/** The elements of a composer. In a conversation, that one announces and lists the unsent messages. */
export function ComposerParts(props: ComposerPartsProps): ReactElement {
  const { composer, footer, quickReplies, slotProps } = props;
  const { availability, strings, submitKey } = composer;
  const partClass = createPartClass<ComposerPart>(props);
  const order = useOrder("ShopperChatComposer", props);
  const isAlone = !props.inConversation;
  const parts = { composer, partClass, errorActions: props.errorActions };
  return (
    <div {...mergeProps({ ...composer.rootProps, className: partClass("root") }, props.rootProps)}>
      {/* In a chat, the composer grows upwards. */}
      {isAlone ? null : <Banner {...parts} />}
      <label {...composer.labelProps} className={partClass("label")}>
        {strings.label}
      </label>
      <p {...composer.hintProps} className={partClass("hint", submitKey === null)}>
        {/* The counter shows the limit. An element each, because page translators replace bare texts. */}
        <span className={VISUALLY_HIDDEN} suppressHydrationWarning>
          {strings.limit({ limit: MAX_MESSAGE_LENGTH })}
        </span>{" "}
        {submitKey ? <span>{strings.keys({ submitMode: submitKey, isMac: isMac() })}</span> : null}
      </p>
      {availability === "open" ? (
        quickReplies && (
          <ComposerContext.Provider value={{ composer, partClass }}>
            {quickReplies}
          </ComposerContext.Provider>
        )
      ) : (
        <p {...composer.availabilityProps} className={partClass("availability")}>
          {strings.unavailable({ availability })}
        </p>
      )}
      <textarea
        {...mergeProps(
          { ...composer.textareaProps, className: partClass("textarea") },
          slotProps?.textarea,
        )}
      />
      <div className={partClass("toolbar")}>
        <span {...composer.counterProps} className={partClass("counter")} />
        {isAlone ? (
          <LiveRegions
            order={order}
            strings={strings}
            rootRef={composer.rootProps.ref}
            getStatusClass={(isHidden) => partClass("status", isHidden)}
            isStatusVisible
          />
        ) : null}
        <button
          {...mergeProps(
            {
              ...composer.sendButtonProps,
              className: partClass("sendButton"),
              children: strings.send,
            },
            slotProps?.sendButton,
          )}
        />
      </div>
      {props.children}
      {isAlone ? <Banner {...parts} /> : null}
      {isAlone ? <UnsentMessages {...parts} /> : null}
      {footer ? <div className={partClass("footer")}>{footer}</div> : null}
    </div>
  );
}

export interface ComposerPartsProps
  extends Pick<UseShopperChatComposerOptions, "client" | "inConversation" | "orderId">,
    Omit<ComposerLookProps, "actionsRef"> {
  composer: ShopperChatComposerControls;
  /** After Send. */
  children?: ReactNode;
  /** Props of the app for the root, among them its `ref`. */
  rootProps?: ComponentPropsWithoutRef<"div"> & { ref?: ForwardedRef<HTMLDivElement> };
}

interface PartProps extends Pick<ComposerLookProps, "errorActions"> {
  composer: ShopperChatComposerControls;
  partClass: PartClass<ComposerPart>;
}

/**
 * Shows an error or a blocked reason, and what to do about it. It is there only with one. The error of
 * a single message is shown with that message.
 */
function Banner({ composer, partClass, errorActions }: PartProps): ReactElement | null {
  const { blockedReason, errorTarget, rateLimit, strings } = composer;
  const errorText = errorTarget === "message" ? "" : composer.errorText;
  if (errorText === "" && !rateLimit) return null;
  const isBlocked = blockedReason === "too-long" || blockedReason === "sending";
  const error = isBlocked || errorTarget === "message" ? null : composer.error;
  const otherKind = isBlocked ? blockedReason : rateLimit ? "rate-limited" : undefined;
  const data: ComposerBannerData = {
    "data-about": errorTarget === "message" ? undefined : errorTarget,
    "data-kind": error?.kind ?? otherKind,
    "data-delivery": error?.delivery,
  };
  return (
    <div className={partClass("banner")} {...data}>
      {errorText ? (
        <p {...composer.errorProps} className={partClass("errorText")}>
          {errorText}
        </p>
      ) : null}
      {rateLimit ? (
        // The announcement of the error says how long it lasts; every second would be too much.
        <p className={partClass("rateLimit")} aria-hidden="true">
          {strings.rateLimit({ seconds: rateLimit.secondsLeft })}
        </p>
      ) : null}
      {composer.canRetryDraft ? (
        <button {...composer.retryButtonProps} className={partClass("button")}>
          {strings.tryAgain}
        </button>
      ) : null}
      {error && getErrorActions(errorActions, error)}
    </div>
  );
}

/** The customer's messages that are not accepted yet, with what to do about each. */
function UnsentMessages({ composer, errorActions, partClass }: PartProps): ReactElement | null {
  const { canCancel, error, errorTarget, errorText, strings, unsentMessages } = composer;
  if (unsentMessages.length === 0) return null;
  return (
    <ul {...composer.unsentMessagesProps} className={partClass("unsentMessages")}>
      {unsentMessages.map((message) => {
        const messageProps = composer.getUnsentMessageProps(message);
        return (
          <li
            key={message.idempotencyKey}
            {...messageProps.messageProps}
            className={partClass("message")}
          >
            <p {...messageProps.textProps} className={partClass("messageText")}>
              {message.body}
            </p>
            <UnsentMessageStatus
              {...{ message, messageProps, canCancel, partClass, strings, errorActions, errorText }}
              errorProps={
                errorTarget === "message" && message.error === error ? composer.errorProps : null
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

/** The composer, for what an app puts into one of its slots. */
export const ComposerContext: Context<ComposerContextValue | null> =
  createContext<ComposerContextValue | null>(null);

interface ComposerContextValue {
  composer: {
    strings: Pick<ShopperChatComposerControls["strings"], "quickReplies">;
    getQuickReplyProps: ShopperChatComposerControls["getQuickReplyProps"];
  };
  partClass: PartClass<"quickReplies" | "quickReply">;
}
