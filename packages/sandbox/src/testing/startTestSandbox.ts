import { onTestFinished } from "vitest";
import { isObject } from "../http/json.ts";
import { type RunningSandbox, type StartSandboxOptions, startSandbox } from "../startSandbox.ts";

/** Starts a sandbox for one test over real HTTP, with requests as a storefront backend makes them. */
export async function startTestSandbox(options: StartSandboxOptions = {}): Promise<TestSandbox> {
  const { url, sandbox, close } = await startSandbox({ port: 0, ...options });
  onTestFinished(close);
  const { clientId, clientSecret } = sandbox.credentials;

  const requestToken: TestSandbox["requestToken"] = ({ fields, query = "", contentType } = {}) =>
    fetch(`${url}/v2/oauth/token${query}`, {
      method: "POST",
      headers: { "Content-Type": contentType ?? "application/json" },
      body: JSON.stringify({
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: "fulfillment_user_assertion",
        scope: "connect:post_checkout",
        assertion: createAssertion(sandbox.customerId),
        ...fields,
      }),
    });

  const tokenFor: TestSandbox["tokenFor"] = async (customerId) => {
    const response = await requestToken({ fields: { assertion: createAssertion(customerId) } });
    const body: unknown = await response.json();
    const { access_token } = isObject(body) ? body : {};
    if (typeof access_token !== "string") throw new Error("the sandbox issued no token");
    return access_token;
  };

  return {
    url,
    sandbox,
    close,
    requestToken,
    tokenFor,
    async send({ orderId = "shopping", token, contentType, signal, ...message } = {}) {
      const accessToken = token ?? (await tokenFor(sandbox.customerId));
      const json = JSON.stringify("body" in message ? { body: message.body } : { body: "Hello" });
      return fetch(`${url}/v2/post_checkout/chat/${encodeURIComponent(orderId)}/messages`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${accessToken}`,
          "Content-Type": contentType ?? "application/json",
        },
        body: message.rawBody ?? json,
        ...(signal && { signal }),
      });
    },
    async received() {
      return (await fetch(`${url}/sandbox/requests`)).json();
    },
    async delivered() {
      return (await fetch(`${url}/sandbox/messages`)).json();
    },
  };
}

/** The assertion for a customer, as Connect documents it. */
export function createAssertion(userId: unknown): string {
  return Buffer.from(JSON.stringify({ user_id: userId })).toString("base64");
}

export interface TestSandbox extends Pick<RunningSandbox, "url" | "sandbox" | "close"> {
  requestToken: (options?: {
    fields?: Record<string, unknown>;
    query?: string;
    contentType?: string;
  }) => Promise<Response>;
  tokenFor: (customerId: string) => Promise<string>;
  /** Sends a message. Every option has a valid default. */
  send: (options?: {
    orderId?: string;
    body?: unknown;
    rawBody?: string | Uint8Array<ArrayBuffer>;
    token?: string;
    contentType?: string;
    signal?: AbortSignal;
  }) => Promise<Response>;
  received: () => Promise<unknown>;
  delivered: () => Promise<unknown>;
}
