import { describe, expect, it } from "vitest";
import { outcomeOf, startBackend } from "../testing/startBackend.ts";

describe("authorizeOrder", () => {
  it("calls authorizeOrder with customer, order and request before it calls Connect", async () => {
    const asked: unknown[] = [];
    const backend = await startBackend({
      async authorizeOrder({ userId, orderId, request }) {
        asked.push([userId, orderId, request.headers.get("Cookie")]);
        return orderId === "shopping";
      },
    });
    expect((await backend.send()).status).toBe(200);
    expect(await outcomeOf(await backend.send({ orderId: "shopping~2" }))).toEqual({
      status: 404,
      delivery: "not-sent",
      answer: { error: { message: "Resource not found", code: 4000 }, meta: {} },
    });
    expect(asked).toEqual([
      ["customer-1", "shopping", "session=customer-1"],
      ["customer-1", "shopping~2", "session=customer-1"],
    ]);
    expect(backend.received("/messages")).toHaveLength(1);
  });

  it.each<[string, () => unknown]>([
    ["throws", () => Promise.reject(new Error("no database at db.internal"))],
    ["gives neither true nor false", () => "yes"],
  ])("answers no request, and gives no reason, if authorizeOrder %s", async (_, authorizeOrder) => {
    const backend = await startBackend({
      authorizeOrder: (access) => Reflect.apply(authorizeOrder, undefined, [access]),
    });
    const response = await backend.send();
    expect(await response.clone().text()).not.toContain("db.internal");
    expect(await outcomeOf(response)).toMatchObject({
      status: 500,
      delivery: "not-sent",
      answer: { error: { code: "authorize_failed" } },
    });
    expect(backend.sandbox.requests()).toEqual([]);
  });
});
