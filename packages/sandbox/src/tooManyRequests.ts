import { connectError } from "./connectError.ts";

/**
 * The response to a message that came too soon. Connect documents the limit and the 429, but neither
 * `Retry-After` nor a body. 2003 is its code for "retry later".
 */
export function tooManyRequests(retryAfterSeconds: number): Response {
  const error = { message: "Too many requests. Please retry later.", code: 2003 };
  const response = connectError(429, { error, meta: {} });
  response.headers.set("Retry-After", String(retryAfterSeconds));
  return response;
}
