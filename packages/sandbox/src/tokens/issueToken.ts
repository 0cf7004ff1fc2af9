import { isObject, readJsonBody } from "../http/json.ts";
import type { AccessTokens } from "./createAccessTokens.ts";
import { readAssertion } from "./readAssertion.ts";

/**
 * Responds to `POST /v2/oauth/token` (Connect: access_tokens and get_an_access_token pages). The
 * documentation's table of errors was not available, so error names, statuses and their order are
 * inferred from Doorkeeper: it checks the grant, then the client, the scope and the assertion.
 */
export function issueToken({ request, text, credentials, tokens }: TokenRequest): Response {
  const { searchParams } = new URL(request.url);
  if (FORBIDDEN_IN_QUERY.some((name) => searchParams.has(name))) {
    return oauthError(403, "query_params_forbidden", "Credentials belong in the request body.");
  }

  const fields = readJsonBody(request.headers.get("Content-Type"), text)?.value;
  if (!isObject(fields)) return invalidRequest("The body must be a JSON object.");
  const { client_id, client_secret, grant_type, scope, assertion } = fields;

  if (grant_type === undefined) return invalidRequest("grant_type is missing.");
  if (grant_type !== GRANT_TYPE) {
    return oauthError(400, "unsupported_grant_type", `The only grant is ${GRANT_TYPE}.`);
  }
  if (client_id !== credentials.clientId || client_secret !== credentials.clientSecret) {
    return oauthError(401, "invalid_client", "The client is unknown or its secret is wrong.");
  }
  // Connect: the scope is optional, and defaults to everything that the client may use.
  if (scope !== undefined && scope !== null && !grantsOnly(scope, SCOPE)) {
    return oauthError(400, "invalid_scope", `The only scope is ${SCOPE}.`);
  }
  const customerId = typeof assertion === "string" ? readAssertion(assertion) : undefined;
  if (customerId === undefined) {
    return oauthError(400, "invalid_grant", 'The assertion must be Base64 of {"user_id":"…"}.');
  }

  const { token, createdAtSeconds, lifetimeSeconds } = tokens.issue(customerId);
  return Response.json(
    {
      access_token: token,
      token_type: "Bearer",
      expires_in: lifetimeSeconds,
      scope: SCOPE,
      created_at: createdAtSeconds,
    },
    { headers: NO_STORE },
  );
}

export interface TokenRequest {
  request: Request;
  /** The body of the request, already read. */
  text: string;
  credentials: Credentials;
  tokens: AccessTokens;
}

export interface Credentials {
  /** The OAuth client's id. */
  clientId: string;
  /** The OAuth client's secret. */
  clientSecret: string;
}

const GRANT_TYPE = "fulfillment_user_assertion";
const SCOPE = "connect:post_checkout";
const FORBIDDEN_IN_QUERY = ["client_id", "client_secret", "assertion"];
const NO_STORE = { "Cache-Control": "no-store" };

function grantsOnly(scope: unknown, known: string): boolean {
  if (typeof scope !== "string") return false;
  return scope.split(" ").every((name) => name === "" || name === known);
}

function invalidRequest(description: string): Response {
  return oauthError(400, "invalid_request", description);
}

function oauthError(status: number, error: string, description: string): Response {
  const headers = new Headers(NO_STORE);
  if (status === 401) headers.set("WWW-Authenticate", `Bearer realm="sandbox", error="${error}"`);
  return Response.json({ error, error_description: description }, { status, headers });
}
