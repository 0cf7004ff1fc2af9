import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { connectionOf } from "./connectionOf.ts";
import type { Sandbox } from "./createSandbox.ts";

/**
 * Makes a listener for Node's HTTP server out of a sandbox, and performs on the socket what the
 * sandbox can only mark.
 */
export function createNodeListener(sandbox: Pick<Sandbox, "fetch">): RequestListener {
  const answer = getRequestListener(
    async (request, { incoming }) => {
      const response = await sandbox.fetch(request);
      const connection = connectionOf(response);
      if (connection === "answered") return response;
      if (connection === "cut") incoming.socket.resetAndDestroy();
      // Nothing may be written. This never settles, but only the socket's own request holds it: it
      // goes when the client does or the server ends its connections.
      return new Promise<never>(() => {});
    },
    { overrideGlobalObjects: false },
  );
  return (incoming, outgoing) => void answer(incoming, outgoing);
}
