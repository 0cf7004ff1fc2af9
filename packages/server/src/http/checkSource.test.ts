import { describe, expect, it } from "vitest";
import { outcomeOf, startBackend } from "../testing/startBackend.ts";

const LISTED = "https://shop.example";
const own = { "Sec-Fetch-Site": null, Cookie: null };

describe("a message", () => {
  it.each([
    ["a page of the same origin", {}],
    ["a page of the same origin that names it", { Origin: "https://unlisted.example" }],
    ["a listed origin", { "Sec-Fetch-Site": "cross-site", Origin: LISTED }],
    ["a listed origin of the same site", { "Sec-Fetch-Site": "same-site", Origin: LISTED }],
    ["a browser without Sec-Fetch-Site, from a listed origin", { ...own, Origin: LISTED }],
    ["the person, by hand", { "Sec-Fetch-Site": "none" }],
    ["an app without a cookie", own],
  ])("accepts a message from %s", async (_who, headers) => {
    const backend = await startBackend({
      authenticate: () => ({ userId: "customer-1" }),
      // As one may well write it; browsers write it otherwise.
      allowedOrigins: ["HTTPS://Shop.Example:443/"],
    });
    expect((await backend.send({ headers })).status).toBe(200);
    expect(backend.received("/messages")).toHaveLength(1);
  });

  it.each([
    ["another site", { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }],
    ["a sandboxed frame", { "Sec-Fetch-Site": "cross-site", Origin: "null" }],
    [
      "another host of the site",
      { "Sec-Fetch-Site": "same-site", Origin: "https://x.shop.example" },
    ],
    ["another port", { "Sec-Fetch-Site": "same-site", Origin: `${LISTED}:8443` }],
    ["another scheme", { "Sec-Fetch-Site": "cross-site", Origin: "http://shop.example" }],
    ["two origins at once", { "Sec-Fetch-Site": null, Origin: `${LISTED}, https://evil.example` }],
    ["another site that hides its origin", { "Sec-Fetch-Site": "cross-site" }],
    ["another site, neither origin nor cookie", { "Sec-Fetch-Site": "cross-site", Cookie: null }],
    ["the same site, hiding its origin", { "Sec-Fetch-Site": "same-site" }],
    ["a browser with a word of its own", { "Sec-Fetch-Site": "same-origin-ish" }],
    ["an unlisted origin, by hand", { "Sec-Fetch-Site": "none", Origin: "https://evil.example" }],
    ["an old browser on another site", { "Sec-Fetch-Site": null, Origin: "https://evil.example" }],
    ["an unlisted origin without a cookie", { ...own, Origin: "https://evil.example" }],
    ["who knows where, with a cookie", { "Sec-Fetch-Site": null }],
  ])("refuses a message from %s before it calls authenticate", async (_who, headers) => {
    let asked = 0;
    const backend = await startBackend({
      allowedOrigins: [LISTED],
      authenticate() {
        asked += 1;
        return { userId: "customer-1" };
      },
    });
    const response = await backend.send({ headers });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect(response.headers.get("Vary")).toBe("Origin");
    expect(await outcomeOf(response)).toEqual({
      status: 403,
      delivery: "not-sent",
      answer: { error: { message: expect.any(String), code: "cross_site" }, meta: {} },
    });
    expect(asked).toBe(0);
    expect(backend.sandbox.requests()).toEqual([]);
  });

  it("refuses a message from the request's own origin unless listed, because a proxy may have changed it", async () => {
    const backend = await startBackend();
    const headers = { "Sec-Fetch-Site": null, Origin: new URL(backend.url).origin };
    expect((await backend.send({ headers })).status).toBe(403);
  });
});

describe("a page of a listed origin", () => {
  const headers = { "Sec-Fetch-Site": "cross-site", Origin: LISTED };

  it("lets a page of a listed origin read every answer, refusals too", async () => {
    const backend = await startBackend({ allowedOrigins: [LISTED] });
    for (const response of [
      await backend.send({ headers }),
      await backend.send({ headers, orderId: "chat-disabled" }),
      await backend.send({ headers: { ...headers, Cookie: null } }),
      await backend.send({ headers, path: "/elsewhere" }),
    ]) {
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe(LISTED);
      expect(response.headers.get("Access-Control-Allow-Credentials")).toBe("true");
      expect(response.headers.get("Access-Control-Expose-Headers")).toBe(
        "Shopper-Chat-Delivery, Retry-After, X-Request-Id",
      );
      expect(response.headers.get("Vary")).toBe("Origin");
    }
  });

  it("answers the preflight of a listed origin with the allowed methods and headers", async () => {
    const allowedHeaders = ["X-Api-Key"];
    const backend = await startBackend({ allowedOrigins: [LISTED], allowedHeaders });
    const response = await backend.send({
      method: "OPTIONS",
      headers: {
        ...headers,
        Cookie: null,
        "Content-Type": null,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type,idempotency-key,x-made-up",
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(LISTED);
    expect(response.headers.get("Access-Control-Allow-Credentials")).toBe("true");
    expect(response.headers.get("Access-Control-Allow-Methods")).toBe("GET, PUT, POST");
    expect(response.headers.get("Access-Control-Max-Age")).toBe("7200");
    expect(response.headers.get("Access-Control-Allow-Headers")?.split(", ")).toEqual([
      "Accept",
      "Accept-Language",
      "Authorization",
      "Content-Type",
      "Idempotency-Key",
      "X-CSRF-Token",
      "X-Requested-With",
      "X-XSRF-Token",
      "traceparent",
      "tracestate",
      "baggage",
      "sentry-trace",
      "X-Request-Id",
      "x-datadog-origin",
      "x-datadog-parent-id",
      "x-datadog-sampling-priority",
      "x-datadog-trace-id",
      "X-Api-Key",
    ]);
    expect(response.headers.get("Vary")).toBe("Origin");
    expect(backend.sandbox.requests()).toEqual([]);
  });

  it("sends no CORS headers to a page of an origin that is not listed", async () => {
    const backend = await startBackend({ allowedOrigins: [LISTED] });
    const response = await backend.send({
      method: "OPTIONS",
      headers: { ...headers, Origin: "https://evil.example" },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect(response.headers.get("Access-Control-Allow-Headers")).toBeNull();
  });
});

describe("the page of the public origin", () => {
  const headers = { "Sec-Fetch-Site": null, Origin: "https://shop.example" };

  it("accepts a message of the public origin from a browser without Sec-Fetch-Site", async () => {
    const backend = await startBackend({ publicOrigin: "https://shop.example/" });
    const response = await backend.send({ headers });
    expect(response.status).toBe(200);
    // The page needs no permission to read the response.
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it("refuses another origin where a public origin is set", async () => {
    const backend = await startBackend({ publicOrigin: "https://shop.example" });
    for (const Origin of ["https://evil.example", "http://shop.example", "null"]) {
      expect((await backend.send({ headers: { ...headers, Origin } })).status).toBe(403);
    }
    expect(backend.sandbox.requests()).toEqual([]);
  });
});
