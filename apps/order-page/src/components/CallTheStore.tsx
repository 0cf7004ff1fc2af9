import type { ReactElement } from "react";

/** A link to the store's telephone, for what the shopper can't help with. */
export function CallTheStore(): ReactElement {
  return (
    <a className="pf-chat-link" href="tel:+15185550142" lang="en">
      Call the store
    </a>
  );
}
