import styles from "@shopper-chat/react/styles.css?inline";
import { ComposerInElement } from "./ComposerInElement.tsx";
import { type MountedContent, mountContent } from "./mountContent.ts";
import { OrderElement } from "./OrderElement.ts";

/**
 * `<shopper-chat-composer base-url="/shopper-chat" order-id="…">`: a field in which a customer
 * writes to the shopper of their order, for pages of any kind. Every property but `headers`,
 * `strings`, `quickReplies` and `leaveWarning` is an attribute too.
 *
 * Dispatches `shopper-chat-sent`, `shopper-chat-send-error` and `shopper-chat-quick-reply`; no
 * event holds what anyone wrote. Its slots are `footer` and `failure-actions`.
 */
export class ShopperChatComposerElement extends OrderElement {
  protected override mount(shadow: ShadowRoot): MountedContent {
    return mountContent(shadow, [styles], (composerRef) => (
      <ComposerInElement element={this} composerRef={composerRef} />
    ));
  }
}
