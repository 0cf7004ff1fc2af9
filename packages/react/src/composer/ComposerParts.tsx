"use client";

import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import type { ComponentPropsWithoutRef, ForwardedRef, ReactElement, ReactNode } from "react";
import { LiveRegions } from "../announcer/LiveRegions.tsx";
import { useOrder } from "../provider/useOrderEntry.ts";
import { createPartClass, type PartClass, VISUALLY_HIDDEN } from "../utils/createPartClass.ts";
import { mergeProps } from "../utils/mergeProps.ts";
import type { ComposerPart } from "./ComposerClassNames.ts";
import { ComposerContext } from "./ComposerContext.ts";
import type { ComposerBannerData } from "./ComposerData.ts";
import { type ComposerLookProps, getErrorActions } from "./ComposerLookProps.ts";
import type { ShopperChatComposerControls } from "./ShopperChatComposerControls.ts";
import { isMac } from "./submitMode.ts";
import { UnsentMessageStatus } from "./UnsentMessageStatus.tsx";
import type { UseShopperChatComposerOptions } from "./useShopperChatComposer.ts";

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
