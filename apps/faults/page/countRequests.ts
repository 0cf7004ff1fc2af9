/**
 * Counts, by the text of the message, how often the page asks for it to be sent. What the browser
 * does with such a request by itself is not seen here, and so can be told from what the page does.
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
