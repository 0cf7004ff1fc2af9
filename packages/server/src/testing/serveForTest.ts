import { createServer, type IncomingMessage, Server, type ServerResponse } from "node:http";
import { type ServerType, serve } from "@hono/node-server";
import { onTestFinished } from "vitest";

/** Serves a handler over real HTTP until the test ends; gives its address. */
export async function serveForTest(
  handler: (request: Request) => Response | Promise<Response>,
): Promise<string> {
  let server: ServerType | undefined;
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: handler, port: 0, hostname: "127.0.0.1" }, (address) =>
      resolve(address.port),
    );
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server?.close(() => resolve());
        if (server && "closeAllConnections" in server) server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${port}`;
}

/** Serves a listener of Node until the test ends; gives its address. */
export function listenForTest(server: Server | Listener): Promise<string> {
  const listening =
    server instanceof Server
      ? server
      : createServer((incoming, outgoing) => void server(incoming, outgoing));
  onTestFinished(() => {
    listening.closeAllConnections();
    listening.close();
  });
  return new Promise((resolve) => {
    listening.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
    });
  });
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;
