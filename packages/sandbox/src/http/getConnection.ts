/**
 * Returns what an adapter must do with the connection of a sandbox's response. A sandbox is a function
 * from request to response and can't close a connection, so it marks the response.
 *
 * @example
 * const response = await sandbox.fetch(request);
 * if (getConnection(response) === "cut") socket.destroy();
 */
export function getConnection(response: Response): Connection {
  return marks.get(response) ?? "answered";
}

/**
 * The outcome of a connection. `answered`: the response is sent. `cut`: the connection is closed
 * without a response. `silent`: it stays open without a response until the client gives up.
 */
export type Connection = "answered" | "cut" | "silent";

/**
 * Creates the mark for an outcome without a response. It is a network error of the Fetch standard
 * (status 0), which nobody can take for a response, and which can't be copied and lose its mark.
 */
export function withoutResponse(connection: Exclude<Connection, "answered">): Response {
  const response = Response.error();
  marks.set(response, connection);
  return response;
}

const marks = new WeakMap<Response, Connection>();
