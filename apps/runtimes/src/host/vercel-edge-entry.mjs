import { GET, OPTIONS, POST, PUT } from "./route.mjs";

const route = { GET, PUT, POST, OPTIONS };

addEventListener("fetch", (event) => event.respondWith(route[event.request.method](event.request)));
