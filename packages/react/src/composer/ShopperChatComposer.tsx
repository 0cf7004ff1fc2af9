"use client";

import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import type { ReactElement } from "react";
import { CharacterCounter } from "./CharacterCounter.tsx";
import { ComposerAlert } from "./ComposerAlert.tsx";
import { type ComposerLook, createPartClass, UNSEEN } from "./createPartClass.ts";
import { OutgoingMessages } from "./OutgoingMessages.tsx";
import { SpokenCount } from "./SpokenCount.tsx";
import { StatusLine } from "./StatusLine.tsx";
import {
  type UseShopperChatComposerOptions,
  useShopperChatComposer,
} from "./useShopperChatComposer.ts";

/**
 * A field in which a customer writes to the shopper of their order, with everything around it.
 * Needs a `<ShopperChatProvider>` above it, and `@shopper-chat/react/styles.css` on the page unless
 * it is `unstyled`.
 */
export function ShopperChatComposer(props: ShopperChatComposerProps): ReactElement {
  const composer = useShopperChatComposer(props);
  const { availability, strings, submitKey } = composer;
  const partClass = createPartClass(props);

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
      <textarea {...composer.getFieldProps({ className: partClass("field") })} />
      <ComposerAlert composer={composer} partClass={partClass} />
      <div className={partClass("footer")}>
        <div className={partClass("notes")}>
          <CharacterCounter composer={composer} partClass={partClass} />
          <StatusLine composer={composer} partClass={partClass} />
          <SpokenCount composer={composer} />
        </div>
        <button {...composer.getSendProps()} className={partClass("send")}>
          {strings.send}
        </button>
      </div>
      <OutgoingMessages composer={composer} partClass={partClass} />
    </div>
  );
}

export interface ShopperChatComposerProps extends UseShopperChatComposerOptions, ComposerLook {}
