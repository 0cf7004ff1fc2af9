require(["/jquery.js", "/shopper-chat.js"]);
