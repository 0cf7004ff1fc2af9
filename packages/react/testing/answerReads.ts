import type { Network } from "./createSandboxClient.ts";

/**
 * Responds to each read of an order's messages with the result of `answer`, which gets its number. Reads
 * without a result, and messages that are sent, go to the sandbox.
 */
export function answerReads(answer: (count: number) => Promise<Response | undefined>): Network {
  return (fetch) => {
    let count = 0;
    return async (input, init) => {
      if ((init?.method ?? "GET") !== "GET") return fetch(input, init);
      count += 1;
      return (await answer(count)) ?? fetch(input, init);
    };
  };
}
