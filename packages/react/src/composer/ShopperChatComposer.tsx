"use client";

import { MAX_MESSAGE_LENGTH, type ShopperChatError } from "@shopper-chat/client";
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useImperativeHandle,
} from "react";
import { ComposerAlert } from "./ComposerAlert.tsx";
import { type ComposerLook, createPartClass, UNSEEN } from "./createPartClass.ts";
import { OutgoingMessages } from "./OutgoingMessages.tsx";
import { QuickReplies } from "./QuickReplies.tsx";
import { StatusLine } from "./StatusLine.tsx";
import {
  type InsertOutcome,
  type UseShopperChatComposerOptions,
  useShopperChatComposer,
} from "./useShopperChatComposer.ts";

/**
 * A field in which a customer writes to the shopper of their order, with everything around it.
 * Needs a `<ShopperChatProvider>` above it, and `@shopper-chat/react/styles.css` on the page unless
 * it is `unstyled`.
 */
export const ShopperChatComposer: ForwardRefExoticComponent<
  ShopperChatComposerProps & RefAttributes<ShopperChatComposerHandle>
> = forwardRef(function ShopperChatComposer(props: ShopperChatComposerProps, ref) {
  const { failureActions, footer, quickReplies } = props;
  const composer = useShopperChatComposer(props);
  const { availability, failure, strings, submitKey } = composer;
  const partClass = createPartClass(props);
  useImperativeHandle(ref, () => ({
    focus: composer.focus,
    insert: composer.insert,
    clear: composer.clear,
  }));

  return (
    <div {...composer.getGroupProps()} className={partClass("root")}>
      <label {...composer.getLabelProps()} className={partClass("label")}>
        {strings.label}
      </label>
      <p {...composer.getHintProps()} className={partClass("hint")}>
        <span className={UNSEEN}>{strings.limit({ limit: MAX_MESSAGE_LENGTH })} </span>
        {submitKey ? <span>{strings.keys({ submitMode: submitKey })}</span> : null}
      </p>
      <p className={partClass("availability", availability === "open")} aria-live="polite">
        {availability === "open" ? "" : strings.unavailable({ availability })}
      </p>
      {quickReplies ? (
        <QuickReplies composer={composer} partClass={partClass} replies={quickReplies} />
      ) : null}
      <textarea {...composer.getFieldProps({ className: partClass("field") })} />
      <ComposerAlert
        composer={composer}
        partClass={partClass}
        actions={
          typeof failureActions === "function"
            ? failure && failureActions(failure)
            : failure && failureActions
        }
      />
      <div className={partClass("bar")}>
        <div className={partClass("notes")}>
          <span {...composer.getCounterProps()} className={partClass("counter")} />
          <StatusLine composer={composer} partClass={partClass} />
        </div>
        <button {...composer.getSendProps()} className={partClass("send")}>
          {strings.send}
        </button>
      </div>
      <OutgoingMessages composer={composer} partClass={partClass} />
      {footer ? <div className={partClass("footer")}>{footer}</div> : null}
    </div>
  );
});

export interface ShopperChatComposerProps extends UseShopperChatComposerOptions, ComposerLook {
  /** Replies to suggest; one tap writes one into the field, where it can be changed before it is sent. */
  quickReplies?: readonly string[] | undefined;
  /** What else the customer can do about a failure, such as a link to call; beside Try again. */
  failureActions?: ReactNode | ((failure: ShopperChatError) => ReactNode);
  /** Below everything, such as a link to the terms. */
  footer?: ReactNode;
}

/** What a host can do with the composer through its `ref`. */
export interface ShopperChatComposerHandle {
  /** Moves focus into the field. */
  focus: (options?: FocusOptions) => void;
  /** Types `text` where the customer would, if that overwrites nothing; one undo takes it back. */
  insert: (text: string) => InsertOutcome;
  /** Empties the field. */
  clear: () => void;
}
