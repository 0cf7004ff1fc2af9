import { describe, expect, it } from "vitest";
import { startTestSandbox } from "../testing/startTestSandbox.ts";

describe("the fixed order rate-limited", () => {
  async function startLimited() {
    let time = Date.parse("2026-01-01T00:00:00Z");
    const { send, ...rest } = await startTestSandbox({ now: () => new Date(time) });
    return {
      ...rest,
      send: async (orderId = "rate-limited") => {
        const response = await send({ orderId });
        return { status: response.status, retryAfter: response.headers.get("Retry-After") };
      },
      pass: (milliseconds: number) => {
        time += milliseconds;
      },
    };
  }
  const accepted = { status: 200, retryAfter: null };
  const limited = (seconds: string) => ({ status: 429, retryAfter: seconds });

  it("returns 429 with the remaining seconds until the wait is over", async () => {
    const { send, pass, delivered } = await startLimited();
    expect(await send()).toEqual(limited("5"));
    expect(await send()).toEqual(limited("5"));
    pass(1500);
    expect(await send()).toEqual(limited("4"));
    pass(3499);
    expect(await send()).toEqual(limited("1"));
    expect(await delivered()).toEqual([]);
    pass(1);
    expect(await send()).toEqual(accepted);
    expect(await delivered()).toHaveLength(1);
  });

  it("limits the message after an accepted one again for the order rate-limited", async () => {
    const { send, pass } = await startLimited();
    await send();
    pass(60_000);
    expect(await send()).toEqual(accepted);
    expect(await send()).toEqual(limited("5"));
    pass(5000);
    expect(await send()).toEqual(accepted);
  });

  it("returns the single error shape for a limited message", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "rate-limited" });
    expect(await response.json()).toEqual({
      error: { message: "Too many requests. Please retry later.", code: 2003 },
      meta: {},
    });
  });

  it("limits the messages of each order separately", async () => {
    const { send, pass } = await startLimited();
    await send("rate-limited~1");
    pass(4000);
    expect(await send("rate-limited~2")).toEqual(limited("5"));
    expect(await send("rate-limited")).toEqual(limited("5"));
    expect(await send("rate-limited~1")).toEqual(limited("1"));
  });

  it("starts the rate limit again after a reset", async () => {
    const { send, pass, sandbox } = await startLimited();
    await send();
    pass(4000);
    sandbox.reset();
    expect(await send()).toEqual(limited("5"));
  });
});
