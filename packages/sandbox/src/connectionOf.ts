/**
 * Says what an adapter must do with the connection that a response of a sandbox belongs to. A
 * sandbox is one function from request to response and cannot touch a connection, so it marks the
 * outcome and whoever holds the connection performs it.
 */
export function connectionOf(response: Response): Connection {
  return marks.get(response) ?? "answered";
}

/**
 * What becomes of a connection: `answered`, the response is sent; `cut`, it is closed without an
 * answer; `silent`, it is kept open without one until the other side gives up.
 */
export type Connection = "answered" | "cut" | "silent";

/**
 * Marks an outcome without an answer. The response is what the Fetch standard calls a network error
 * (status 0), which cannot be mistaken for an answer, nor copied, where a mark would get lost.
 */
export function withoutAnswer(connection: Exclude<Connection, "answered">): Response {
  const response = Response.error();
  marks.set(response, connection);
  return response;
}

const marks = new WeakMap<Response, Connection>();
