import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Sandbox } from "../createSandbox.ts";
import { getConnection } from "./getConnection.ts";

/**
 * Creates a listener for Node's HTTP server from a sandbox. It cuts or holds the socket where the sandbox
 * has marked the response so.
 */
export function createNodeListener(sandbox: Pick<Sandbox, "fetch">): RequestListener {
  const listener = getRequestListener(
    async (request, { incoming }) => {
      const response = await sandbox.fetch(request);
      const connection = getConnection(response);
      if (connection === "answered") return response;
      if (connection === "cut") incoming.socket.resetAndDestroy();
      // Nothing may be written, so this promise never settles. Only the request refers to it, so it is
      // collected when the client leaves or the server closes its connections.
      return new Promise<never>(() => {});
    },
    { overrideGlobalObjects: false },
  );
  return (incoming, outgoing) => void listener(incoming, outgoing);
}
