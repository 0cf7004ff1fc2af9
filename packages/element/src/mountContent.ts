import type { ShopperChatComposerActions } from "@shopper-chat/react";
import { createRef, type ReactElement, type RefObject } from "react";
import { createRoot } from "react-dom/client";
import { adoptStyles } from "./adoptStyles.ts";
import { renderQuietly } from "./renderLikeReact.ts";

/** Prepares a shadow root for the content that `getContent` returns, with `styles`. */
export function mountContent(
  shadow: ShadowRoot,
  styles: readonly string[],
  getContent: (actionsRef: ActionsRef) => ReactElement,
): MountedContent {
  const root = createRoot(shadow);
  const actionsRef = createRef<ShopperChatComposerActions>();
  return {
    render() {
      adoptStyles(shadow, styles);
      renderQuietly(() => root.render(getContent(actionsRef)));
    },
    unmount: () => renderQuietly(() => root.unmount()),
    getActions: () => actionsRef.current,
  };
}

/** Receives the actions of a composer. */
export type ActionsRef = RefObject<ShopperChatComposerActions | null>;

/** The content of an element. */
export interface MountedContent {
  /** Renders the content, again after each change of the element. */
  render: () => void;
  unmount: () => void;
  /** Returns the actions of the composer while it is rendered. */
  getActions: () => ShopperChatComposerActions | null;
}
