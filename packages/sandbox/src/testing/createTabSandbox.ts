import { createSandbox, type Sandbox, type SandboxOptions } from "../createSandbox.ts";
import { createSandboxFetch } from "../http/createSandboxFetch.ts";
import { isObject } from "../http/json.ts";
import { createAssertion } from "./startTestSandbox.ts";

/** Creates a sandbox for one test in this process, as in a browser tab, without HTTP. */
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
    const response = await sandboxFetch(
      post("/v2/oauth/token", {
        client_id: sandbox.credentials.clientId,
        client_secret: sandbox.credentials.clientSecret,
        grant_type: "fulfillment_user_assertion",
        assertion: createAssertion(sandbox.customerId),
      }),
    );
    const token: unknown = await response.json();
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
      // Not a timer, because a test may have replaced the timers.
      while (!sandbox.requests().some(isChat)) await new Promise((go) => setImmediate(go));
    },
  };
}

export interface TabSandbox {
  sandbox: Sandbox;
  /** The request of a message with a valid token. */
  chatRequest: (orderId: string, text?: string) => Promise<Request>;
  send: (orderId: string, options?: { signal?: AbortSignal }) => Promise<Response>;
  /** Resolves once the sandbox has received a message. */
  arrived: () => Promise<void>;
}
