// A storefront would write the order's id into its HTML. Here it is the address's: ?order=chat-disabled
const composer = document.querySelector("shopper-chat-composer");
const order = new URLSearchParams(location.search).get("order");
if (order) composer.orderId = order;

const news = document.querySelector("#news");
document.addEventListener("shopper-chat-sent", () => {
  news.textContent = "The page knows: sent.";
});
document.addEventListener("shopper-chat-send-error", ({ detail }) => {
  news.textContent = `The page knows: ${detail.kind}.`;
});
