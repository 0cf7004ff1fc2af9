import { describe, expect, it } from "vitest";
import { createSandbox } from "./createSandbox.ts";
import { startTestSandbox } from "./testing/startTestSandbox.ts";

describe("GET /sandbox/requests", () => {
  it("lists the requests to the Connect endpoints in order, with their statuses", async () => {
    const { send, received } = await startTestSandbox({
      now: () => new Date("2026-01-01T00:00:00.000Z"),
    });
    await send({ orderId: "a/b", body: "Hello" });
    await send({ rawBody: "{" });
    const receivedAt = "2026-01-01T00:00:00.000Z";
    const tokenRequest = {
      method: "POST",
      path: "/v2/oauth/token",
      body: {
        client_id: "sandbox-client",
        client_secret: "[redacted]",
        grant_type: "fulfillment_user_assertion",
        scope: "connect:post_checkout",
        assertion: "[redacted]",
      },
      status: 200,
      receivedAt,
    };
    const path = "/v2/post_checkout/chat/a%2Fb/messages";
    expect(await received()).toEqual([
      tokenRequest,
      { method: "POST", path, body: { body: "Hello" }, status: 404, receivedAt },
      tokenRequest,
      {
        method: "POST",
        path: "/v2/post_checkout/chat/shopping/messages",
        body: "{",
        status: 400,
        receivedAt,
      },
    ]);
  });

  it("lists requests without tokens, secrets and query strings", async () => {
    const { requestToken, send, tokenFor, received } = await startTestSandbox();
    const token = await tokenFor("customer-1");
    await send({ token });
    await requestToken({ query: "?client_secret=sandbox-secret" });
    const text = JSON.stringify(await received());
    expect(text).not.toContain(token);
    expect(text).not.toContain("sandbox-secret");
    expect(text).not.toContain("?");
  });

  it("does not list requests to the sandbox's own endpoints", async () => {
    const { received } = await startTestSandbox();
    await received();
    expect(await received()).toEqual([]);
  });

  it("lists requests with an unknown path or method", async () => {
    const { url, received } = await startTestSandbox();
    await fetch(`${url}/v2/post_checkout/chat/shopping/message`);
    expect(await received()).toMatchObject([{ method: "GET", body: null, status: 404 }]);
  });
});

describe("every response", () => {
  it("sends the sandbox's time in the Date header of every response", async () => {
    const { send, requestToken } = await startTestSandbox({
      now: () => new Date("2026-01-01T00:00:00.987Z"),
    });
    for (const response of [await requestToken(), await send(), await send({ token: "none" })]) {
      expect(response.headers.get("Date")).toBe("Thu, 01 Jan 2026 00:00:00 GMT");
    }
  });
});

describe("GET /sandbox/messages", () => {
  it("lists the delivered messages in order, with their original text", async () => {
    const { send, sandbox, delivered } = await startTestSandbox({
      otherOrders: { "a/b": { customerId: "customer-1", outcome: "shopping" } },
      now: () => new Date("2026-01-01T00:00:00.987Z"),
    });
    await send({ body: " Ripe bananas\r\n" });
    await send({ body: "" });
    await send({ orderId: "chat-disabled" });
    await send({ orderId: "a/b", body: "😀" });
    const createdAt = "2026-01-01T00:00:00Z";
    const messages = [
      { id: 1, orderId: "shopping", body: " Ripe bananas\r\n", createdAt },
      { id: 2, orderId: "a/b", body: "😀", createdAt },
    ];
    expect(await delivered()).toEqual(messages);
    expect(sandbox.messages()).toEqual(messages);
  });
});

describe("POST /sandbox/reset", () => {
  it("empties both lists on a reset, while tokens stay valid and ids continue", async () => {
    const { url, send, tokenFor, received, delivered } = await startTestSandbox();
    const token = await tokenFor("customer-1");
    await send({ token });
    const response = await fetch(`${url}/sandbox/reset`, { method: "POST" });
    expect(response.status).toBe(204);
    expect(await received()).toEqual([]);
    expect(await delivered()).toEqual([]);
    expect(await (await send({ token })).json()).toMatchObject({ id: 2 });
  });
});

describe("the sandbox's own endpoints", () => {
  it.each(["GET /sandbox/requests", "GET /sandbox/messages", "POST /sandbox/reset"])(
    "refuse a request of a website: %s",
    async (call) => {
      const sandbox = createSandbox();
      const [method = "", path = ""] = call.split(" ");
      const response = await sandbox.fetch(
        new Request(`http://127.0.0.1:4010${path}`, {
          method,
          headers: { "Sec-Fetch-Site": "cross-site" },
        }),
      );
      expect(response.status).toBe(403);
    },
  );

  it("sends no CORS headers from the sandbox's own endpoints to websites", async () => {
    const { url } = await startTestSandbox();
    const response = await fetch(`${url}/sandbox/requests`, {
      headers: { Origin: url },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});

describe("two sandboxes", () => {
  it("shares no state between two sandboxes", async () => {
    const first = await startTestSandbox();
    const second = await startTestSandbox();
    const token = await first.tokenFor("customer-1");
    expect((await second.send({ token })).status).toBe(401);
    expect(await first.received()).toHaveLength(1);
  });
});

describe("an upload", () => {
  it("answers an upload of more than a megabyte with 413", async () => {
    const { send, received } = await startTestSandbox();
    expect((await send({ rawBody: "x".repeat(1_000_001) })).status).toBe(413);
    expect(await received()).toMatchObject([{ status: 200 }, { body: null, status: 413 }]);
  });

  it("accepts an upload of one megabyte", async () => {
    const { send } = await startTestSandbox();
    const rawBody = JSON.stringify({ body: "x".repeat(999_989) });
    expect(rawBody).toHaveLength(1_000_000);
    const response = await send({ rawBody });
    expect(await response.json()).toMatchObject({ error: { code: 1001 } });
  });

  it("answers a large upload with 413 even without a Content-Length header", async () => {
    const { url } = await startTestSandbox();
    const init = {
      method: "POST",
      body: new Blob(["x".repeat(2_000_000)]).stream(),
      duplex: "half",
    };
    expect((await fetch(`${url}/v2/oauth/token`, init)).status).toBe(413);
  });
});
