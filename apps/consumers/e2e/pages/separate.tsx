import { isShopperChatError, ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import { SessionPersistence } from "@shopper-chat/react/persist";
import { createRoot } from "react-dom/client";

// One of two independent scripts on a page, as of two teams.
const { currentScript } = document;
const src = currentScript instanceof HTMLScriptElement ? currentScript.src : "";
const name = src.replace(/^.*\/(.+)\.js$/, "$1");
const place = document.getElementById(name);
if (!place) throw new Error(`The page has no #${name}.`);

createRoot(place, { identifierPrefix: name }).render(
  <ShopperChatProvider baseUrl="/shopper-chat" customerKey="customer-1">
    <SessionPersistence storageKey={`shopper-chat-${name}`} />
    <ShopperChatComposer
      orderId={location.pathname.replace("/orders/", "")}
      onSendError={(error) => {
        // For the other script.
        dispatchEvent(new CustomEvent("other-error", { detail: error }));
      }}
    />
  </ShopperChatProvider>,
);

addEventListener("other-error", (event) => {
  const error: unknown = event instanceof CustomEvent ? event.detail : undefined;
  place.dataset.error = isShopperChatError(error) ? error.kind : "unknown";
});
