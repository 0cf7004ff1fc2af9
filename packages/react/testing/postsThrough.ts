import type { Network } from "./createSandboxClient.ts";

/**
 * Lets reads go by, so that only what is sent meets `network`. Apart from the tests' own states:
 * stories use it too, and where those run there is no test runner.
 */
export function postsThrough(network: Network): Network {
  return (fetch) => {
    const through = network(fetch);
    return (input, init) => (init?.method === "POST" ? through(input, init) : fetch(input, init));
  };
}
