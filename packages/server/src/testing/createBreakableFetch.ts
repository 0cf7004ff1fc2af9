/** A `fetch` to Connect whose connection a test cuts at the next message. */
export function createBreakableFetch(): BreakableFetch {
  let next: Cut | undefined;
  let posts = 0;
  return {
    cutNext(cut) {
      next = cut;
    },
    posts: () => posts,
    async fetch(input, init) {
      if (!isMessagePost(input, init)) return fetch(input, init);
      const cut = next;
      next = undefined;
      if (cut !== "before arrival") posts += 1;
      const response = cut === "before arrival" ? undefined : await fetch(input, init);
      if (cut === undefined && response) return response;
      await response?.body?.cancel();
      throw new TypeError("The test cut the connection.");
    },
  };
}

export interface BreakableFetch {
  fetch: typeof fetch;
  cutNext: (cut: Cut) => void;
  /** How many messages have reached Connect. */
  posts: () => number;
}

/** Whether a request to Connect is one that sends a message. */
export function isMessagePost(input: RequestInfo | URL, init: RequestInit | undefined): boolean {
  return init?.method === "POST" && new Request(input).url.endsWith("/messages");
}

type Cut = "before arrival" | "after arrival";
