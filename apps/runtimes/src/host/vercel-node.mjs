import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { GET, OPTIONS, POST, PUT } from "./route.mjs";

const route = { GET, PUT, POST, OPTIONS };

const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch((error) => outgoing.destroy(error));
});
server.listen(Number(process.env.PORT), "127.0.0.1");

/** Calls the functions that the route exports, with Requests. */
async function answer(incoming, outgoing) {
  const { method, headers, url } = incoming;
  const body = method === "POST" ? await text(incoming) : undefined;
  const request = new Request(`http://${headers.host}${url}`, { method, headers, body });
  const response = await route[method](request, { params: Promise.resolve({ path: [] }) });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}
