/** A response with one error in Connect's single shape: `meta` is beside `error`. */
export function connectError(status: number, issue: ConnectIssue): Response {
  return Response.json(issue, { status });
}

/** A response in Connect's multiple shape: a wrapper with code 9999 around the errors. */
export function connectErrors(status: number, issues: readonly ConnectIssue[]): Response {
  const error = { message: "There were issues with your request", code: 9999, errors: issues };
  return Response.json({ error, meta: {} }, { status });
}

/** The issue with a message's `body` (code 1001: the parameter that `meta.key` names is invalid). */
export function invalidBody(message: string): ConnectIssue {
  return { error: { message, code: 1001 }, meta: { key: "body" } };
}

export interface ConnectIssue {
  error: { message: string; code: number | null };
  /** May be empty, null or absent where Connect documents it as "not applicable". */
  meta?: { key?: string } | null;
}

/**
 * The response to an invalid access token. Connect doesn't document the body of a 401. Inferred from
 * Doorkeeper, which its token endpoint resembles: the reason is in `WWW-Authenticate`, without a body.
 */
export function unauthorized(reason: "invalid" | "expired"): Response {
  const description =
    reason === "expired" ? "The access token expired" : "The access token is invalid";
  const challenge = `Bearer realm="sandbox", error="invalid_token", error_description="${description}"`;
  return new Response(null, { status: 401, headers: { "WWW-Authenticate": challenge } });
}

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
