import type { Sandbox } from "../createSandbox.ts";
import { getConnection } from "./getConnection.ts";

/**
 * Creates a `fetch` that calls a sandbox in the same tab or process instead of the network. As with the
 * real `fetch`, an aborted `signal` rejects with its reason, and a cut connection with a `TypeError`.
 *
 * @example
 * const sandboxFetch = createSandboxFetch(createSandbox());
 */
export function createSandboxFetch(sandbox: Pick<Sandbox, "fetch">): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();

    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      sandbox.fetch(request).then((response) => {
        const connection = getConnection(response);
        if (connection === "cut") reject(new TypeError("The sandbox cut the connection."));
        if (connection === "answered") resolve(response);
      }, reject);
    });
  };
}
