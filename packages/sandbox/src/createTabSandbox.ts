import { createSandbox, type Sandbox, type SandboxOptions } from "./createSandbox.ts";
import { createSandboxFetch } from "./createSandboxFetch.ts";
import { isObject } from "./isObject.ts";
import { assertionOf } from "./startTestSandbox.ts";

/** Makes a sandbox for one test, in this process as in a tab: no HTTP between the two. */
export function createTabSandbox(options: SandboxOptions = {}): TabSandbox {
  const sandbox = createSandbox(options);
  const sandboxFetch = createSandboxFetch(sandbox);

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    new Request(`https://connect.example${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  const chatRequest: TabSandbox["chatRequest"] = async (orderId, text = "Hello") => {
    const answer = await sandboxFetch(
      post("/v2/oauth/token", {
        client_id: sandbox.credentials.clientId,
        client_secret: sandbox.credentials.clientSecret,
        grant_type: "fulfillment_user_assertion",
        assertion: assertionOf(sandbox.customerId),
      }),
    );
    const token: unknown = await answer.json();
    const authorization = `Bearer ${isObject(token) ? String(token.access_token) : ""}`;
    const path = `/v2/post_checkout/chat/${encodeURIComponent(orderId)}/messages`;
    return post(path, { body: text }, { Authorization: authorization });
  };

  return {
    sandbox,
    chatRequest,
    async send(orderId, { signal } = {}) {
      return sandboxFetch(await chatRequest(orderId), signal && { signal });
    },
    async arrived() {
      const isChat = ({ path }: { path: string }) => path.endsWith("/messages");
      // Not a timer, which a test may have replaced.
      while (!sandbox.requests().some(isChat)) await new Promise((go) => setImmediate(go));
    },
  };
}

export interface TabSandbox {
  sandbox: Sandbox;
  /** A message, with a good token, as the sandbox would receive it. */
  chatRequest: (orderId: string, text?: string) => Promise<Request>;
  send: (orderId: string, options?: { signal?: AbortSignal }) => Promise<Response>;
  /** Resolves once the sandbox has received a message. */
  arrived: () => Promise<void>;
}
