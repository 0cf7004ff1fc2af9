"use client";

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type Ref,
  type RefAttributes,
  useImperativeHandle,
} from "react";
import { useLatestRef } from "../utils/refs.ts";
import type { ComposerLookProps, ShopperChatComposerActions } from "./ComposerLookProps.ts";
import { ComposerParts } from "./ComposerParts.tsx";
import type { ShopperChatComposerControls } from "./ShopperChatComposerControls.ts";
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
  const composer = useShopperChatComposer(props);
  useComposerActions(props.actionsRef, composer);
  return (
    <ComposerParts {...props} composer={composer} rootProps={{ ...getRootProps(props), ref }} />
  );
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

/** Returns the props that are not ours. They go to the root element. */
function getRootProps(props: ShopperChatComposerProps): ComponentPropsWithoutRef<"div"> {
  const entries = Object.entries(props).filter(([name]) => !OWN_PROPS.has(name));
  return Object.fromEntries(entries);
}

const OWN_PROPS: ReadonlySet<string> = new Set<
  keyof UseShopperChatComposerOptions | keyof ComposerLookProps
>([
  ...(["orderId", "submitMode", "id", "client", "queryClient", "availability"] as const),
  ...(["warnBeforeUnload", "inConversation", "onSent", "onSendError", "onQuickReply"] as const),
  ...(["className", "classNames", "unstyled", "quickReplies", "errorActions", "footer"] as const),
  ...(["slotProps", "actionsRef"] as const),
]);
