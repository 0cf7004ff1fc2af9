import { createRef, type ReactElement } from "react";
import "./index.ts";
import "./jsx.ts";

const chat = createRef<HTMLElementTagNameMap["shopper-chat"]>();

export const accepted: ReactElement[] = [
  <shopper-chat key="1" ref={chat} base-url="/shopper-chat" order-id="1" poll-ms={5000} lang="en">
    <a slot="footer" href="/terms">
      Terms
    </a>
  </shopper-chat>,
  <shopper-chat-composer
    key="2"
    base-url="/shopper-chat"
    order-id="1"
    color-scheme="dark"
    locale="fr-CA"
  />,
];

export const rejected: ReactElement[] = [
  // @ts-expect-error `order-id` is required.
  <shopper-chat key="1" base-url="/shopper-chat" />,
  // @ts-expect-error There are no texts for this locale.
  <shopper-chat key="2" base-url="/shopper-chat" order-id="1" locale="de-DE" />,
  // @ts-expect-error `poll-ms` is a number.
  <shopper-chat key="3" base-url="/shopper-chat" order-id="1" poll-ms="soon" />,
];

document.addEventListener("shopper-chat-sent", ({ detail }) => detail.id);
// @ts-expect-error No event contains message text.
document.addEventListener("shopper-chat-sent", ({ detail }) => detail.body);
