import { runConformance, startSandbox } from "@shopper-chat/sandbox/node";
import { expect, it, onTestFinished } from "vitest";
import { serveForTest } from "./testing/serveForTest.ts";
import { startBackend } from "./testing/startBackend.ts";

it("passes every check of the sandbox's conformance test", async () => {
  const backend = await startBackend({ connect: { timeoutMs: 1500 } });
  const results = await runConformance({
    url: backend.url,
    sandboxUrl: backend.connect.baseUrl,
    headers: { Cookie: "session=customer-1" },
  });
  expect(results.filter(({ problem }) => problem !== undefined)).toEqual([]);
  expect(results.length).toBeGreaterThan(30);
}, 30_000);

it("fails for a proxy that only forwards", async () => {
  const { url: connectUrl, sandbox, close } = await startSandbox({ port: 0 });
  onTestFinished(close);
  const forward = async (request: Request): Promise<Response> => {
    const token = await requestToken(connectUrl, sandbox.credentials);
    const { method } = request;
    const response = await fetch(`${connectUrl}${new URL(request.url).pathname}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: method === "POST" ? await request.text() : null,
      signal: AbortSignal.timeout(1000),
    });
    return new Response(await response.text(), { status: response.status });
  };
  const url = await serveForTest((request) =>
    forward(request).catch(() => new Response(null, { status: 502 })),
  );
  const results = await runConformance({ url, sandboxUrl: connectUrl });
  const failed = results.flatMap(({ title, problem }) => (problem === undefined ? [] : title));
  expect(failed).toEqual(
    expect.arrayContaining([
      "refuses a message without a session with 401",
      "refuses a message from another website with 403",
      "answers a repeat of an Idempotency-Key as before, and sends nothing",
      "sends once for five requests with one Idempotency-Key at the same time",
      "reports a lost response as unconfirmed, and does not send it again at the next try: drops-after",
      "answers a message for the order unauthorized with 5xx and not-sent",
      "answers a message for the order server-error with 5xx and unconfirmed",
      "reads the messages of both sides, and nothing on the way may store them",
    ]),
  );
  expect(failed).not.toContain("sends a message once, as the customer of the session");
}, 30_000);

async function requestToken(
  url: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
): Promise<string> {
  const response = await fetch(`${url}/v2/oauth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: "fulfillment_user_assertion",
      assertion: btoa(JSON.stringify({ user_id: "customer-1" })),
    }),
  });
  const answer: unknown = await response.json();
  return String(Reflect.get(Object(answer), "access_token"));
}
