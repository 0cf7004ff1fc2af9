import { describe, expect, it } from "vitest";
import { createTestClock } from "../testing/createTestClock.ts";
import { outcomeOf, SECRET, sendTo, startBackend } from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";

describe("a refused token", () => {
  it("replaces a refused token, and delivers the message once", async () => {
    const { received, url } = await startBackendWith({
      token: () =>
        Response.json({ access_token: nextToken(), token_type: "bearer", expires_in: 60 }),
      message: ({ headers }) =>
        headers.get("Authorization") === "Bearer token-1"
          ? new Response(null, { status: 401 })
          : Response.json({ id: 7 }),
    });
    let made = 0;
    function nextToken(): string {
      made += 1;
      return `token-${made}`;
    }
    expect(await outcomeOf(await sendTo(url))).toMatchObject({ status: 200, answer: { id: 7 } });
    expect(received("/messages").map(({ headers }) => headers.get("Authorization"))).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
    expect((await sendTo(url)).status).toBe(200);
    expect(received("/oauth/token")).toHaveLength(2);
  });

  it("replaces a refused token once for all messages that it was refused for", async () => {
    let revoked = false;
    const { received, url } = await startBackendWith({
      token: () =>
        Response.json({
          access_token: revoked ? "new" : "old",
          token_type: "Bearer",
          expires_in: 86400,
        }),
      message: ({ headers }) =>
        revoked && headers.get("Authorization") === "Bearer old"
          ? new Response(null, { status: 401 })
          : Response.json({ id: 7 }),
    });
    await sendTo(url);
    revoked = true;
    const responses = await Promise.all(Array.from({ length: 20 }, () => sendTo(url)));
    expect(responses.every(({ status }) => status === 200)).toBe(true);
    expect(received("/oauth/token")).toHaveLength(2);
  });

  it("answers 502, not 401, if Connect refuses two tokens in a row", async () => {
    const backend = await startBackend();
    expect(await outcomeOf(await backend.send({ orderId: "unauthorized" }))).toMatchObject({
      status: 502,
      delivery: "not-sent",
      answer: { error: { code: "connect_refused" } },
    });
    expect(backend.received("/messages").map(({ status }) => status)).toEqual([401, 401]);
    expect(backend.received("/oauth/token")).toHaveLength(2);
  });
});

describe("the request to Connect", () => {
  it("sends Connect the contract's headers and none of the page's", async () => {
    const { received, url } = await startBackendWith({}, { retailerId: "banner-2" });
    await sendTo(url, {
      headers: {
        "Accept-Language": "fr-CA,fr;q=0.9,en;q=0.8",
        "Idempotency-Key": "0123456789abcdef",
        "X-Csrf-Token": "of the storefront",
      },
    });
    const [request] = received("/messages");
    expect(request?.path).toBe("/v2/post_checkout/chat/shopping/messages");
    expect(request?.body).toBe('{"body":"Ripe bananas"}');
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      accept: "application/json",
      "accept-language": "fr-CA",
      authorization: "Bearer token-1",
      "content-type": "application/json",
      "x-retailer-id": "banner-2",
    });
    const names = [...(request?.headers.keys() ?? [])];
    for (const name of ["cookie", "x-csrf-token", "idempotency-key", "origin"]) {
      expect(names).not.toContain(name);
    }
  });

  it("sends Connect no language that it does not support", async () => {
    const { received, url } = await startBackendWith({});
    await sendTo(url, { headers: { "Accept-Language": "es-MX,en-US;q=0.8" } });
    expect(received("/messages")[0]?.headers.get("Accept-Language")).not.toContain("es");
    expect(received("/messages")[0]?.headers.get("X-Retailer-Id")).toBeNull();
  });

  it("calls Connect with the fetch of the options", async () => {
    const urls: string[] = [];
    const backend = await startBackend({
      connect: {
        fetch: (input, init) => {
          urls.push(input instanceof Request ? input.url : String(input));
          return fetch(input, init);
        },
      },
    });
    expect((await backend.send()).status).toBe(200);
    expect(urls.map((url) => new URL(url).pathname)).toEqual([
      "/v2/oauth/token",
      "/v2/post_checkout/chat/shopping/messages",
    ]);
  });
});

it("posts nothing after its time, when others may have taken the message for lost", async () => {
  const clock = createTestClock();
  const backend = await startBackend({
    clock,
    sandbox: { now: clock.date },
    connect: {
      async fetch(input, init) {
        const response = await fetch(input, init);
        // The process stands still, as a machine does that is moved.
        clock.advance(60_000);
        return response;
      },
    },
  });
  expect(await outcomeOf(await backend.send())).toMatchObject({
    status: 502,
    delivery: "not-sent",
  });
  expect(backend.received("/oauth/token")).toHaveLength(1);
  expect(backend.received("/messages")).toEqual([]);
});

it("lets neither secret nor token nor message out in any answer", async () => {
  const tokens = new Set<string>();
  const text = "a message to look for";
  const answers = await Promise.all(
    [
      "shopping",
      "chat-disabled",
      "no-shopper",
      "unauthorized",
      "too-long",
      "multiple-errors",
      "no-such-order",
    ].map(async (orderId) => {
      const backend = await startBackend({
        connect: {
          fetch: async (input, init) => {
            const token = new Headers(init?.headers).get("Authorization")?.slice("Bearer ".length);
            if (token !== undefined) tokens.add(token);
            return fetch(input, init);
          },
        },
      });
      const response = await backend.send({ orderId, body: text });
      return JSON.stringify([[...response.headers], await response.text()]);
    }),
  );
  expect(tokens.size).toBe(8);
  for (const answer of answers) {
    for (const found of [SECRET, text, ...tokens]) expect(answer).not.toContain(found);
  }
});
