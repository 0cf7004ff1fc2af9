import { connectError } from "./connectError.ts";

/**
 * Refuses a message that came too soon. Connect documents that there is a limit and that it is a
 * 429, but neither `Retry-After` nor a body; 2003 is its code for "retry later".
 */
export function tooManyRequests(retryAfterSeconds: number): Response {
  const error = { message: "Too many requests. Please retry later.", code: 2003 };
  const response = connectError(429, { error, meta: {} });
  response.headers.set("Retry-After", String(retryAfterSeconds));
  return response;
}
