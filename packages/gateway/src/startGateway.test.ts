import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { bearer, messagesUrl, send, signToken, startWithSandbox } from "./testing/runGateway.ts";

const IN_A_MINUTE = Math.floor(Date.now() / 1000) + 60;

describe("a token", { timeout: 30_000 }, () => {
  const good = { sub: "customer-1", aud: "shopper-chat", iss: "shop", exp: IN_A_MINUTE };

  it.each<[reason: string, claims: Record<string, unknown>, secret?: string]>([
    ["expired", { ...good, exp: IN_A_MINUTE - 120 }],
    ["not-yet-valid", { ...good, nbf: IN_A_MINUTE }],
    ["wrong-audience", { ...good, aud: "another" }],
    ["wrong-issuer", { ...good, iss: "another" }],
    ["exp-in-milliseconds", { ...good, exp: IN_A_MINUTE * 1000 }],
    ["claim-missing", { ...good, exp: undefined }],
    ["claim-missing", { ...good, sub: undefined }],
    ["claim-not-text", { ...good, sub: 7 }],
    ["bad-signature", good, "another-secret-of-32-bytes-or-more"],
  ])("refuses an invalid token and logs the reason: %s", async (...row) => {
    const [reason, claims, secret] = row;
    const { lines, sandbox, url } = await startWithSandbox({
      SESSION_AUDIENCE: "shopper-chat",
      SESSION_ISSUER: "shop",
    });
    const token = await signToken(claims, "HS256", secret);
    const response = await send(url, bearer(token));
    expect(response.status).toBe(401);
    await vi.waitFor(() =>
      expect(lines()).toContainEqual(
        expect.objectContaining({ event: "refused", level: "warn", code: "signed_out", reason }),
      ),
    );
    expect(JSON.stringify(lines())).not.toContain(token);
    expect(sandbox.requests()).toEqual([]);
    expect((await send(url, bearer(await signToken(good)))).status).toBe(200);
  });

  it.each([
    ["no-token", {}],
    ["not-a-token", bearer("not-a-token")],
    [
      "wrong-algorithm",
      bearer(
        `${btoa('{"alg":"none"}')}.${btoa('{"sub":"customer-1","exp":9999999999}')}.`.replaceAll(
          "=",
          "",
        ),
      ),
    ],
  ])("refuses what is no token and logs the reason: %s", async (reason, headers) => {
    const { lines, url } = await startWithSandbox();
    expect((await send(url, headers)).status).toBe(401);
    await vi.waitFor(() => expect(lines()).toContainEqual(expect.objectContaining({ reason })));
  });

  it("logs a 404 of its own with a reason, which Connect's does not have", async () => {
    const { lines, url } = await startWithSandbox({ SESSION_ORDERS_CLAIM: "orders" });
    const token = await signToken({ ...good, orders: ["shopping", "unknown"] });
    expect((await send(url, bearer(token), "shopping~2")).status).toBe(404);
    expect((await send(url, bearer(token), "unknown")).status).toBe(404);
    const reasons = () =>
      lines().flatMap(({ event, reason }) => (event === "refused" ? [reason] : []));
    await vi.waitFor(() => expect(reasons()).toEqual(["not-their-order", undefined]));
  });

  it("reads the token from a cookie, and the customer from the configured claim", async () => {
    const { url } = await startWithSandbox({
      SESSION_COOKIE: "session",
      SESSION_USER_ID_CLAIM: "connect_id",
      PUBLIC_ORIGIN: "https://shop.example",
    });
    const token = await signToken({ connect_id: "customer-1" });
    const Cookie = `other=1; session=${token}`;
    expect((await send(url, { Cookie, Origin: "https://shop.example" })).status).toBe(200);
    expect((await send(url, { Cookie, Origin: "https://evil.example" })).status).toBe(403);
    expect((await send(url, bearer(token))).status).toBe(401);
  });

  it("finds the token behind a stale cookie of the same name", async () => {
    const { url } = await startWithSandbox({
      SESSION_COOKIE: "session",
      PUBLIC_ORIGIN: "https://shop.example",
    });
    const stale = await signToken({ sub: "customer-2", exp: IN_A_MINUTE - 3600 });
    const Cookie = `session=${stale}; session=${await signToken()}`;
    expect((await send(url, { Cookie, Origin: "https://shop.example" })).status).toBe(200);
  });
});

describe("the log", { timeout: 30_000 }, () => {
  it("logs why Connect can't be used, without the secret", async () => {
    const { lines, url } = await startWithSandbox({
      CONNECT_CLIENT_SECRET: "not-the-right-secret",
    });
    expect((await send(url, bearer(await signToken()))).status).toBe(502);
    await vi.waitFor(() =>
      expect(lines()).toContainEqual(
        expect.objectContaining({ event: "upstream-down", reason: "refused", status: 401 }),
      ),
    );
    expect(JSON.stringify(lines())).not.toContain("not-the-right-secret");
  });

  it("logs a few lines, not one for each read, while Connect is away", async () => {
    const { lines, url } = await startWithSandbox({
      CONNECT_BASE_URL: "http://127.0.0.1:1",
      LIMIT_READS: "0",
    });
    const headers = bearer(await signToken());
    for (let times = 0; times < 100; times += 1) {
      expect((await fetch(messagesUrl(url), { headers })).status).toBeGreaterThanOrEqual(500);
    }
    await vi.waitFor(() =>
      expect(lines()).toContainEqual(expect.objectContaining({ event: "upstream-down" })),
    );
    expect(lines().length).toBeLessThan(12);
  });

  it("logs the request id of the response, given or new", async () => {
    const { lines, url } = await startWithSandbox();
    const token = bearer(await signToken());
    const given = await send(url, { ...token, "X-Request-Id": "from-the-edge-17" });
    expect(given.headers.get("X-Request-Id")).toBe("from-the-edge-17");
    const trace = "0af7651916cd43dd8448eb211c80319c";
    const traced = await send(url, { ...token, traceparent: `00-${trace}-b7ad6b7169203331-01` });
    expect(traced.headers.get("X-Request-Id")).toBe(trace);
    const own = await send(url, { ...token, "X-Request-Id": 'a"b' });
    const id = own.headers.get("X-Request-Id") ?? "";
    expect(id).toMatch(/^[\da-f]{32}$/);
    await vi.waitFor(() => {
      const ids = lines().map(({ requestId }) => requestId);
      expect(ids).toEqual(expect.arrayContaining(["from-the-edge-17", trace, id]));
    });
  });

  it("logs only lines of the configured level or above", async () => {
    const { lines, url } = await startWithSandbox({ LOG_LEVEL: "error" });
    await send(url, bearer(await signToken()));
    expect(lines()).toEqual([]);
  });
});

it.each(["headers", "body"])("closes a connection whose %s don't arrive in time", async (part) => {
  const { url } = await startWithSandbox({ REQUEST_TIMEOUT_MS: "300" });
  const lines = [
    "POST /shopper-chat/v2/post_checkout/chat/shopping/messages HTTP/1.1",
    "Host: 127.0.0.1",
    `Authorization: Bearer ${await signToken()}`,
    "Content-Type: application/json",
    "Content-Length: 100",
  ];
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write(`${lines.join("\r\n")}${part === "body" ? "\r\n\r\n{" : ""}`);
  // It ends because the gateway closes the connection.
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
});

describe("/metrics", () => {
  it("reports requests, Connect, tokens and events at /metrics in the format of Prometheus", async () => {
    const { url } = await startWithSandbox();
    const headers = bearer(await signToken());
    await send(url, headers);
    await fetch(messagesUrl(url), { headers });
    await send(url, {});
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get("Content-Type")).toContain("text/plain");
    const metrics = await response.text();
    for (const line of [
      /^shopper_chat_request_duration_count\{operation="send",status="200".*\} 1$/m,
      /^shopper_chat_request_duration_count\{operation="read",status="200".*\} 1$/m,
      /^shopper_chat_request_duration_count\{operation="send",status="401".*\} 1$/m,
      /^shopper_chat_connect_duration_count\{method="POST",status="200".*\} 1$/m,
      /^shopper_chat_connect_duration_count\{method="GET",status="200".*\} 1$/m,
      /^shopper_chat_token_duration_count.* 1$/m,
      /^shopper_chat_requests_active\{operation="send".*\} 0$/m,
      /^shopper_chat_events_total\{.*reason="no-token".*\} 1$/m,
    ]) {
      expect(metrics).toMatch(line);
    }
  });
});

it("answers at the root where the base path is /", async () => {
  const { url } = await startWithSandbox({ BASE_PATH: "/" });
  const response = await fetch(`${url}/v2/post_checkout/chat/shopping/messages`, {
    headers: bearer(await signToken()),
  });
  expect(response.status).toBe(200);
});
