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
import { splitProps } from "../utils/splitProps.ts";
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
