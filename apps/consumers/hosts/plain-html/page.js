document.querySelector("shopper-chat-composer").orderId = decodeURIComponent(
  location.pathname.replace("/orders/", ""),
);
