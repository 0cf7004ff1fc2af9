/**
 * Counts how often the page calls `fetch` for each message text. Repetitions by the browser itself are not
 * counted, so they can be distinguished from the page's.
 */
export function countRequests(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const json: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
    if (typeof json === "object" && json !== null && "body" in json) {
      const text = String(json.body);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return fetch(input, init);
  };
  return counts;
}
