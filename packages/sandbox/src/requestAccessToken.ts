import type { Sandbox } from "./createSandbox.ts";

/**
 * Gets an access token for a sandbox's own customer, as a storefront backend does: for tests and
 * previews that speak to the sandbox without one.
 *
 * @throws Error when it gives none.
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
  const answer: unknown = await response.json();
  if (typeof answer === "object" && answer !== null && "access_token" in answer) {
    return String(answer.access_token);
  }
  throw new Error(`The sandbox gave no access token (${response.status}).`);
}
