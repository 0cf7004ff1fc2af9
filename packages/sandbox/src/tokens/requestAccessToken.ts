import type { Sandbox } from "../createSandbox.ts";

/**
 * Requests an access token for a sandbox's customer, as a storefront backend does. For tests and previews
 * that use the sandbox without a backend.
 *
 * @throws {Error} When the sandbox issues no token.
 * @example
 * const token = await requestAccessToken(sandboxFetch, "https://connect.example", sandbox);
 */
export async function requestAccessToken(
  fetch: typeof globalThis.fetch,
  baseUrl: string,
  { credentials, customerId }: Pick<Sandbox, "credentials" | "customerId">,
): Promise<string> {
  const response = await fetch(`${baseUrl}/v2/oauth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      grant_type: "fulfillment_user_assertion",
      scope: "connect:post_checkout",
      assertion: btoa(JSON.stringify({ user_id: customerId })),
    }),
  });
  const body: unknown = await response.json();
  if (typeof body === "object" && body !== null && "access_token" in body) {
    return String(body.access_token);
  }
  throw new Error(`The sandbox issued no access token (${response.status}).`);
}
