import { fixedOrders } from "./orders/fixedOrders.ts";
import type { RunningSandbox } from "./startSandbox.ts";

/** Describes in plain text where a running sandbox listens and how to use it. */
export function describeSandbox({ url, sandbox }: RunningSandbox): string {
  const { credentials, customerId } = sandbox;
  const orders = Object.entries(fixedOrders).map(
    ([id, { summary }]) => `  ${id.padEnd(16)} ${summary}`,
  );
  const tokenRequest = JSON.stringify({
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    grant_type: "fulfillment_user_assertion",
    scope: "connect:post_checkout",
    assertion: Buffer.from(JSON.stringify({ user_id: customerId })).toString("base64"),
  });
  return `The Connect sandbox listens on ${url}

client id        ${credentials.clientId}
client secret    ${credentials.clientSecret}
customer id      ${customerId}

Orders:
${orders.join("\n")}
Add ~ and any text, as in shopping~42, for another order with the same outcome.

Requests:           ${url}/sandbox/requests
Delivered messages: ${url}/sandbox/messages
Write as shopper:   curl ${url}/sandbox/orders/shopping/shopper-says --json '{"body":"Hi"}'

Try it:
TOKEN=$(curl -s ${url}/v2/oauth/token --json '${tokenRequest}' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
curl ${url}/v2/post_checkout/chat/shopping/messages -H "Authorization: Bearer $TOKEN" --json '{"body":"Ripe bananas, please"}'
`;
}
