import { describe, expect, it } from "vitest";
import { startTestDemo } from "./testing/startTestDemo.ts";

describe("the session", () => {
  it("of a new visitor is the session of the first customer", async () => {
    const { visit } = await startTestDemo();
    const visitor = await visit();
    expect(visitor.setCookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await visitor.session()).toEqual({
      customer: { name: "Sam Lindqvist" },
      customers: [
        { key: "sam", name: "Sam Lindqvist" },
        { key: "amos", name: "Amos Ferreira" },
      ],
    });
    expect((await visitor.get("/api/orders/shopping")).status).toBe(200);
  });

  it("can be of another customer, for whom Connect doesn't find the orders", async () => {
    const { visit } = await startTestDemo();
    const visitor = await visit();
    expect((await visitor.signIn("amos")).status).toBe(204);
    expect(await visitor.session()).toMatchObject({ customer: { name: "Amos Ferreira" } });
    expect((await visitor.send()).status).toBe(404);
  });

  it("stays ended after a reload", async () => {
    const { visit } = await startTestDemo();
    const visitor = await visit();
    await visitor.signIn(null);
    expect((await visitor.get("/orders/shopping")).headers.get("Set-Cookie")).toBeNull();
    expect(await visitor.session()).toMatchObject({ customer: null });
    expect((await visitor.get("/api/orders/shopping")).status).toBe(401);
    expect((await visitor.send()).status).toBe(401);
  });

  it("of a forged cookie is invalid, and the next page replaces it", async () => {
    const { demo, visit } = await startTestDemo();
    const { cookie } = await visit();
    const [, signature = ""] = cookie.split(".");
    for (const forged of [
      "pennyfold_session=sam",
      `pennyfold_session=amos.${signature}`,
      `pennyfold_session=sam.${"A".repeat(43)}%3D`,
    ]) {
      const headers = { Cookie: forged, "Sec-Fetch-Site": "same-origin" };
      expect((await fetch(`${demo.url}/api/orders/shopping`, { headers })).status).toBe(401);
      const page = await fetch(`${demo.url}/orders/shopping`, { headers });
      expect(page.headers.get("Set-Cookie")).toContain("sam.");
    }
  });

  it.each([
    [403, { headers: { "Sec-Fetch-Site": "cross-site" } }],
    [403, { headers: { "Sec-Fetch-Site": "same-site" } }],
    [403, { headers: { Origin: "https://evil.example" } }],
    [400, { body: "{" }],
    [400, { body: "{}" }],
    [400, { body: '{"customer":"somebody"}' }],
    [413, { body: " ".repeat(2000) }],
  ])(
    "is not changed by a request that gets %i",
    async (status, { headers = {}, body }: Attempt) => {
      const { demo } = await startTestDemo();
      const response = await fetch(`${demo.url}/api/session`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: body ?? '{"customer":"sam"}',
      });
      expect(response.status).toBe(status);
      expect(response.headers.get("Set-Cookie")).toBeNull();
    },
  );
});

describe("the order API", () => {
  it.each(["nothing-like-it", "constructor", "shopping%20", "%zz"])(
    "returns 404 for the order id %s",
    async (id) => {
      const { visit } = await startTestDemo();
      const visitor = await visit();
      const response = await visitor.get(`/api/orders/${id}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: "There is no such order." });
    },
  );

  it("has a page for an order that Connect doesn't have", async () => {
    const { visit } = await startTestDemo();
    const visitor = await visit();
    const response = await visitor.get("/api/orders/not-an-order");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ id: "not-an-order" });
    expect((await visitor.send("not-an-order")).status).toBe(404);
  });
});

describe("a message", () => {
  it("reaches the sandbox once", async () => {
    const { demo, visit } = await startTestDemo();
    const visitor = await visit();
    const response = await visitor.send();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: expect.any(Number), type: "CHAT" });

    const requests: unknown = await (await fetch(`${demo.sandboxUrl}/sandbox/requests`)).json();
    expect(requests).toMatchObject([
      { path: "/v2/oauth/token", status: 200 },
      {
        path: "/v2/post_checkout/chat/shopping/messages",
        body: { body: "Ripe bananas" },
        status: 200,
      },
    ]);
  });

  it("is also accepted from the demo's page in a browser without Sec-Fetch-Site", async () => {
    const { demo, visit } = await startTestDemo();
    const visitor = await visit();
    const own = { "Sec-Fetch-Site": null, Origin: demo.url };
    expect((await visitor.send("shopping", own)).status).toBe(200);
    const foreign = { "Sec-Fetch-Site": null, Origin: "https://evil.example" };
    expect((await visitor.send("shopping", foreign)).status).toBe(403);
  });
});

describe("starting over", () => {
  it("resets the conversations to their initial state", async () => {
    const { demo, visit } = await startTestDemo();
    const visitor = await visit();
    await visitor.send();
    const begun = await fetch(`${demo.url}/api/start-over`, { method: "POST" });
    expect(begun.status).toBe(204);
    const messages: unknown = await (await fetch(`${demo.sandboxUrl}/sandbox/messages`)).json();
    expect(messages).toEqual([]);
    const closed = await visitor.get("/shopper-chat/v2/post_checkout/chat/closed/messages");
    expect(await closed.text()).toContain("Enjoy your groceries!");
  });

  it("is refused for a page of another site", async () => {
    const { demo, visit } = await startTestDemo();
    await (await visit()).send();
    const refused = await fetch(`${demo.url}/api/start-over`, {
      method: "POST",
      headers: { "Sec-Fetch-Site": "cross-site" },
    });
    expect(refused.status).toBe(403);
    const messages: unknown = await (await fetch(`${demo.sandboxUrl}/sandbox/messages`)).json();
    expect(messages).toHaveLength(1);
  });
});

interface Attempt {
  headers?: Record<string, string>;
  body?: string;
}
