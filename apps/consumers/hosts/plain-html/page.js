// Before the element's script has run, as a page may.
const orderId = decodeURIComponent(location.pathname.replace("/orders/", ""));
const composer = document.querySelector("shopper-chat-composer");
composer.orderId = orderId;

if (location.search === "?chat") {
  const chat = document.createElement("shopper-chat");
  Object.assign(chat, { baseUrl: "/shopper-chat", orderId });
  composer.replaceWith(chat);
}
