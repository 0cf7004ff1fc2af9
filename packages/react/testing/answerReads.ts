import type { Network } from "./createSandboxClient.ts";

/**
 * Answers each read of an order's messages with what `answer` makes of its number, or where that is
 * nothing, lets it through; what is sent goes through as well.
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
