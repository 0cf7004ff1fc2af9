"use client";

import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import type { ReactElement } from "react";
import { CharacterCounter } from "./CharacterCounter.tsx";
import { ComposerAlert } from "./ComposerAlert.tsx";
import { OutgoingMessages } from "./OutgoingMessages.tsx";
import { SpokenCount } from "./SpokenCount.tsx";
import { StatusLine } from "./StatusLine.tsx";
import {
  type UseShopperChatComposerOptions,
  useShopperChatComposer,
} from "./useShopperChatComposer.ts";

/**
 * A field in which a customer writes to the shopper of their order, with everything around it.
 * Needs a `<ShopperChatProvider>` above it, and `@shopper-chat/react/styles.css` on the page.
 */
export function ShopperChatComposer(props: ShopperChatComposerProps): ReactElement {
  const { className } = props;
  const composer = useShopperChatComposer(props);
  const { strings, submitKey } = composer;

  return (
    <div
      {...composer.getGroupProps()}
      className={className ? `shopper-chat ${className}` : "shopper-chat"}
    >
      <label {...composer.getLabelProps()} className="shopper-chat-label">
        {strings.label}
      </label>
      <p {...composer.getHintProps()} className="shopper-chat-hint">
        <span className="shopper-chat-unseen">{strings.limit({ limit: MAX_MESSAGE_LENGTH })} </span>
        {submitKey ? <span>{strings.keys({ submitMode: submitKey })}</span> : null}
      </p>
      <p className="shopper-chat-availability" aria-live="polite">
        {composer.availability === "open"
          ? ""
          : strings.unavailable({ availability: composer.availability })}
      </p>
      <textarea {...composer.getFieldProps({ className: "shopper-chat-field" })} />
      <ComposerAlert composer={composer} />
      <div className="shopper-chat-footer">
        <div className="shopper-chat-notes">
          <CharacterCounter composer={composer} />
          <StatusLine composer={composer} />
          <SpokenCount composer={composer} />
        </div>
        <button {...composer.getSendProps()} className="shopper-chat-button shopper-chat-send">
          {strings.send}
        </button>
      </div>
      <OutgoingMessages composer={composer} />
    </div>
  );
}

export interface ShopperChatComposerProps extends UseShopperChatComposerOptions {
  /** Added to the root's class. */
  className?: string | undefined;
}
