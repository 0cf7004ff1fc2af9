"use client";

import type { ShopperChatError } from "@shopper-chat/client";
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useImperativeHandle,
} from "react";
import { useLatest } from "../send/useLatest.ts";
import { ComposerParts } from "./ComposerParts.tsx";
import type { ComposerLook } from "./createPartClass.ts";
import type { InsertOutcome } from "./useInsert.ts";
import {
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
  const composer = useShopperChatComposer(props);
  const latest = useLatest(composer);
  useImperativeHandle(
    ref,
    () => ({
      focus: (options) => latest.current.focus(options),
      insert: (text) => latest.current.insert(text),
      clear: () => latest.current.clear(),
    }),
    [latest],
  );
  return <ComposerParts {...props} composer={composer} hasOutgoing isSentSeen />;
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
