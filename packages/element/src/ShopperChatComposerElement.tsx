import styles from "@shopper-chat/react/styles.css?inline";
import { ComposerInElement } from "./ComposerInElement.tsx";
import { type MountedContent, mountContent } from "./mountContent.ts";
import { OrderElement } from "./OrderElement.ts";

/**
 * `<shopper-chat-composer base-url="/shopper-chat" order-id="…">`: a textarea in which a customer
 * writes to the shopper of their order, for any page. Every property except `headers`, `strings`,
 * `quickReplies` and `warnBeforeUnload` is an attribute too.
 *
 * It dispatches `shopper-chat-sent`, `shopper-chat-send-error` and `shopper-chat-quick-reply`; no
 * event contains message text. Its slots are `footer` and `error-actions`.
 */
export class ShopperChatComposerElement extends OrderElement {
  protected override mount(shadow: ShadowRoot): MountedContent {
    return mountContent(shadow, [styles], (actionsRef) => (
      <ComposerInElement element={this} actionsRef={actionsRef} />
    ));
  }
}
