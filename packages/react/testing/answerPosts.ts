import type { Network } from "./createSandboxClient.ts";

/**
 * Responds to the messages that are sent with `answers` in turn, and to all further ones with the last;
 * `null` passes a message to the sandbox. For responses that no order of the sandbox has.
 */
export function answerPosts(...answers: readonly PostAnswer[]): Network {
  return (fetch) => {
    let count = 0;
    return async (input, init) => {
      if (init?.method !== "POST") return fetch(input, init);
      const answer = answers[Math.min(count, answers.length - 1)];
      count += 1;
      return (await answer?.(() => fetch(input, init))) ?? fetch(input, init);
    };
  };
}

/** Creates a response; `deliver` returns that of the sandbox. */
export type PostAnswer = ((deliver: () => Promise<Response>) => Promise<Response>) | null;

/** The message is delivered, then the connection drops. */
export const DROPPED: PostAnswer = async (deliver) => {
  await deliver();
  throw new TypeError("Failed to fetch");
};

/** 429 with `Retry-After` in seconds. */
export function limitedFor(seconds: number): PostAnswer {
  return async () =>
    new Response(null, { status: 429, headers: { "Retry-After": String(seconds) } });
}
