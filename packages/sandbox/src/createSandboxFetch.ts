import { connectionOf } from "./connectionOf.ts";
import type { Sandbox } from "./createSandbox.ts";

/**
 * Makes a `fetch` that leads to a sandbox in the same tab or process instead of the network.
 * As with the real one, an aborted `signal` rejects with its reason and a cut connection with a
 * `TypeError`.
 */
export function createSandboxFetch(sandbox: Pick<Sandbox, "fetch">): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();

    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      sandbox.fetch(request).then((response) => {
        const connection = connectionOf(response);
        if (connection === "cut") reject(new TypeError("The sandbox cut the connection."));
        if (connection === "answered") resolve(response);
      }, reject);
    });
  };
}
