import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { handler } from "./index.mjs";

const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.destroy(error));
});
server.listen(Number(process.env.PORT), "127.0.0.1");

/** Calls the function with the events of a function URL (format 2.0), whose bodies are Base64. */
async function answer(request, response) {
  const body = await text(request);
  const { cookie, ...headers } = request.headers;
  const result = await handler({
    version: "2.0",
    rawPath: request.url,
    headers,
    ...(cookie && { cookies: cookie.split("; ") }),
    requestContext: {
      domainName: request.headers.host,
      http: { method: request.method, path: request.url },
    },
    ...(body && { body: Buffer.from(body).toString("base64") }),
    isBase64Encoded: body !== "",
  });
  response.writeHead(result.statusCode, result.headers).end(result.body);
}
