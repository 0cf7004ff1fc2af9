import type { Sandbox } from "@shopper-chat/sandbox";

/** Gets an access token for the sandbox's own customer, as a storefront backend would. */
export async function requestSandboxToken(
  fetch: typeof globalThis.fetch,
  url: string,
  { credentials, customerId }: Pick<Sandbox, "credentials" | "customerId">,
): Promise<string> {
  const response = await fetch(`${url}/v2/oauth/token`, {
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
  throw new Error("the sandbox gave no token");
}
