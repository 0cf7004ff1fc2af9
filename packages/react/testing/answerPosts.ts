import type { Network } from "./createSandboxClient.ts";

/**
 * Answers what is sent with what `answers` says in turn, and from then on with its last word;
 * `null` lets a message through to the sandbox. For answers that no order of the sandbox gives.
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

/** Makes an answer, with the sandbox's own at hand. */
export type PostAnswer = ((deliver: () => Promise<Response>) => Promise<Response>) | null;

/** Delivered, and then the connection is cut. */
export const DROPPED: PostAnswer = async (deliver) => {
  await deliver();
  throw new TypeError("Failed to fetch");
};

/** 429, with that many seconds to wait. */
export function limitedFor(seconds: number): PostAnswer {
  return async () =>
    new Response(null, { status: 429, headers: { "Retry-After": String(seconds) } });
}
