"use client";

import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import type { ReactElement } from "react";
import { ComposerAlert } from "./ComposerAlert.tsx";
import { createPartClass, UNSEEN } from "./createPartClass.ts";
import { OutgoingMessages } from "./OutgoingMessages.tsx";
import { QuickReplies } from "./QuickReplies.tsx";
import type { ShopperChatComposerProps } from "./ShopperChatComposer.tsx";
import { StatusLine } from "./StatusLine.tsx";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** Everything that is seen of a composer, in a conversation without its list of outgoing messages. */
export function ComposerParts({
  composer,
  hasOutgoing,
  isSentSeen,
  ...props
}: ComposerPartsProps): ReactElement {
  const { failureActions, footer, quickReplies } = props;
  const { availability, failure, strings, submitKey } = composer;
  const partClass = createPartClass(props);
  return (
    <div {...composer.getGroupProps()} className={partClass("root")}>
      <label {...composer.getLabelProps()} className={partClass("label")}>
        {strings.label}
      </label>
      <p {...composer.getHintProps()} className={partClass("hint")}>
        <span className={UNSEEN} suppressHydrationWarning>
          {`${strings.limit({ limit: MAX_MESSAGE_LENGTH })} `}
        </span>
        {submitKey ? <span>{strings.keys({ submitMode: submitKey })}</span> : null}
      </p>
      <p
        className={partClass("availability", availability === "open")}
        aria-live="polite"
        suppressHydrationWarning
      >
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
          <StatusLine composer={composer} partClass={partClass} isSentSeen={isSentSeen} />
        </div>
        <button {...composer.getSendProps()} className={partClass("send")}>
          {strings.send}
        </button>
      </div>
      {hasOutgoing ? <OutgoingMessages composer={composer} partClass={partClass} /> : null}
      {footer ? <div className={partClass("footer")}>{footer}</div> : null}
    </div>
  );
}

export interface ComposerPartsProps
  extends Pick<
    ShopperChatComposerProps,
    "className" | "classNames" | "failureActions" | "footer" | "quickReplies" | "unstyled"
  > {
  composer: ShopperChatComposerControls;
  hasOutgoing: boolean;
  /** Whether the status says it to be seen that a message was sent, for nothing else shows it. */
  isSentSeen: boolean;
}
