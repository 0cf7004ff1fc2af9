// As a tag manager does: it inserts the script when the page has loaded, and the markup of a tag.
addEventListener("load", () => {
  const first = document.getElementsByTagName("script")[0];
  const script = document.createElement("script");
  script.async = true;
  script.src = "/shopper-chat.js";
  first.parentNode.insertBefore(script, first);
  document.body.insertAdjacentHTML(
    "beforeend",
    '<shopper-chat base-url="/shopper-chat" order-id="conversation~tag-manager"></shopper-chat>',
  );
});
