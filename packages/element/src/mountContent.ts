import type { ShopperChatComposerHandle } from "@shopper-chat/react";
import { createRef, type ReactElement, type RefObject } from "react";
import { createRoot } from "react-dom/client";
import { adoptStyles } from "./adoptStyles.ts";
import { renderQuietly } from "./runtime/react/renderLikeReact.ts";

/** Shows in a shadow root what `contentOf` gives, with the look of `styles`. */
export function mountContent(
  shadow: ShadowRoot,
  styles: readonly string[],
  contentOf: (composerRef: RefObject<ShopperChatComposerHandle | null>) => ReactElement,
): MountedContent {
  const root = createRoot(shadow);
  const composerRef = createRef<ShopperChatComposerHandle>();
  return {
    render() {
      adoptStyles(shadow, styles);
      renderQuietly(() => root.render(contentOf(composerRef)));
    },
    unmount: () => renderQuietly(() => root.unmount()),
    composer: () => composerRef.current,
  };
}

/** What an element shows. */
export interface MountedContent {
  /** Shows it, or shows it anew after the element has changed. */
  render: () => void;
  unmount: () => void;
  composer: () => ShopperChatComposerHandle | null;
}
