import { isShopperChatError, ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import { createRoot } from "react-dom/client";

// One of two scripts on a page that know nothing of each other, as of two teams.
const { currentScript } = document;
const src = currentScript instanceof HTMLScriptElement ? currentScript.src : "";
const name = src.replace(/^.*\/(.+)\.js$/, "$1");
const place = document.getElementById(name);
if (!place) throw new Error(`The page has no #${name}.`);

createRoot(place, { identifierPrefix: name }).render(
  <ShopperChatProvider baseUrl="/shopper-chat" customerKey="customer-1" persistDraft="session">
    <ShopperChatComposer
      orderId={location.pathname.replace("/orders/", "")}
      onSendError={(error) => {
        // For the other script, which only has the error.
        dispatchEvent(new CustomEvent("host-error", { detail: error }));
      }}
    />
  </ShopperChatProvider>,
);

addEventListener("host-error", (event) => {
  const error: unknown = event instanceof CustomEvent ? event.detail : undefined;
  place.dataset.heard = isShopperChatError(error) ? error.kind : "something else";
});
