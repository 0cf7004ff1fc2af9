/**
 * Refuses an access token. Connect does not document the body of a 401; inferred from Doorkeeper,
 * which its token endpoint resembles: the reason in `WWW-Authenticate` and no body.
 */
export function unauthorized(reason: "invalid" | "expired"): Response {
  const description =
    reason === "expired" ? "The access token expired" : "The access token is invalid";
  const challenge = `Bearer realm="sandbox", error="invalid_token", error_description="${description}"`;
  return new Response(null, { status: 401, headers: { "WWW-Authenticate": challenge } });
}
