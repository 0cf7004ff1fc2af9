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
