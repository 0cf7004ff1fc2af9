// A storefront would write the ids of its orders and its language into the HTML. Here the address has them:
// ?chat=chat-disabled&composer=no-shopper&locale=fr-CA
const asked = new URLSearchParams(location.search);
const elements = {
  chat: document.querySelector("shopper-chat"),
  composer: document.querySelector("shopper-chat-composer"),
};
for (const [name, element] of Object.entries(elements)) {
  if (element && asked.has(name)) element.orderId = asked.get(name);
  if (element && asked.has("locale")) element.locale = asked.get("locale");
}

const news = document.querySelector("#news");
document.addEventListener("shopper-chat-sent", ({ target }) => {
  news.textContent = `<${target.localName}>: sent.`;
});
document.addEventListener("shopper-chat-send-error", ({ target, detail }) => {
  news.textContent = `<${target.localName}>: ${detail.kind}.`;
});
