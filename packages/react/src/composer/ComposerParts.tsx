"use client";

import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import type { ComponentPropsWithoutRef, ForwardedRef, ReactElement } from "react";
import { LiveRegions } from "../announcer/LiveRegions.tsx";
import { useOrder } from "../provider/useOrderEntry.ts";
import { createPartClass, type PartClass } from "../utils/createPartClass.ts";
import { mergeProps } from "../utils/mergeProps.ts";
import type { ComposerPart } from "./ComposerClassNames.ts";
import { ComposerContext } from "./ComposerContext.ts";
import type { ComposerBannerData } from "./ComposerData.ts";
import { type ComposerLookProps, getErrorActions } from "./ComposerLookProps.ts";
import { getMessageState } from "./getUnsentMessageProps.ts";
import { isMac } from "./submitMode.ts";
import { UnsentMessageActions } from "./UnsentMessageActions.tsx";
import type {
  ShopperChatComposerControls,
  UseShopperChatComposerOptions,
} from "./useShopperChatComposer.ts";

/** The elements of a composer. In a conversation, that one announces and lists the unsent messages. */
export function ComposerParts(props: ComposerPartsProps): ReactElement {
  const { composer, footer, quickReplies, slotProps } = props;
  const { availability, strings, submitKey } = composer;
  const partClass = createPartClass<ComposerPart>(props);
  const isAlone = !props.inConversation;
  return (
    <div {...mergeProps({ ...composer.rootProps, className: partClass("root") }, props.rootProps)}>
      <label {...composer.labelProps} className={partClass("label")}>
        {strings.label}
      </label>
      <p {...composer.hintProps} className={partClass("hint", submitKey === null)}>
        {/* One text: a page translator may have replaced it, and React can only update a single one. */}
        {strings.limit({ limit: MAX_MESSAGE_LENGTH }) +
          (submitKey ? ` ${strings.keys({ submitMode: submitKey, isMac: isMac() })}` : "")}
      </p>
      {availability === "open" ? (
        quickReplies && (
          <ComposerContext.Provider value={{ composer, partClass }}>
            {quickReplies}
          </ComposerContext.Provider>
        )
      ) : (
        <p className={partClass("availability")} suppressHydrationWarning>
          {strings.unavailable({ availability })}
        </p>
      )}
      <textarea
        {...mergeProps(
          { ...composer.textareaProps, className: partClass("textarea") },
          slotProps?.textarea,
        )}
      />
      <Banner composer={composer} partClass={partClass} errorActions={props.errorActions} />
      <div className={partClass("toolbar")}>
        <span {...composer.counterProps} className={partClass("counter")} />
        {isAlone ? (
          <ComposerRegions composer={composer} partClass={partClass} options={props} />
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
      {isAlone ? <UnsentMessages composer={composer} partClass={partClass} /> : null}
      {footer ? <div className={partClass("footer")}>{footer}</div> : null}
    </div>
  );
}

export interface ComposerPartsProps
  extends Pick<UseShopperChatComposerOptions, "client" | "inConversation" | "orderId">,
    Omit<ComposerLookProps, "actionsRef"> {
  composer: ShopperChatComposerControls;
  /** Props of the app for the root, among them its `ref`. */
  rootProps?: ComponentPropsWithoutRef<"div"> & { ref?: ForwardedRef<HTMLDivElement> };
}

interface PartProps {
  composer: ShopperChatComposerControls;
  partClass: PartClass<ComposerPart>;
}

/** Shows an error or a blocked reason, and what to do about it. It is there only with one. */
function Banner({
  composer,
  partClass,
  errorActions,
}: PartProps & Pick<ComposerLookProps, "errorActions">): ReactElement | null {
  const { error, errorTarget, errorText, rateLimit, strings } = composer;
  if (errorText === "" && !rateLimit) return null;
  const data: ComposerBannerData = { "data-about": errorTarget };
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

function ComposerRegions({
  composer,
  options,
  partClass,
}: PartProps & { options: Pick<ComposerPartsProps, "client" | "orderId"> }): ReactElement {
  return (
    <LiveRegions
      order={useOrder("ShopperChatComposer", options)}
      strings={composer.strings}
      rootRef={composer.rootProps.ref}
      getStatusClass={(isHidden) => partClass("status", isHidden)}
      isStatusVisible
    />
  );
}

/** The customer's messages that are not accepted yet, with what to do about each. */
function UnsentMessages({ composer, partClass }: PartProps): ReactElement | null {
  const { canCancel, strings, unsentMessages } = composer;
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
            <p className={partClass("messageState")}>
              {strings.unsentMessageState(getMessageState(message))}
            </p>
            <UnsentMessageActions {...{ message, messageProps, canCancel, partClass, strings }} />
          </li>
        );
      })}
    </ul>
  );
}
