import { ShopperChatError } from "@shopper-chat/client";
import { describe, expect, it } from "vitest";
import { createTokenSource } from "./createTokenSource.ts";

const MINUTE = 60_000;

describe("a customer's token", () => {
  it.each([
    ["a day", 24 * 60 * MINUTE, 5 * MINUTE],
    ["twenty minutes", 20 * MINUTE, 2 * MINUTE],
  ])(
    "keeps a token that lasts %s until shortly before its end",
    async (_name, lifetimeMs, early) => {
      const { tokens, requested, clock } = createTokens({ lifetimeMs });
      expect(await tokens.get("sam")).toBe("sam-1");
      clock.time += lifetimeMs - early - 1;
      expect(await tokens.get("sam")).toBe("sam-1");
      clock.time += 1;
      expect(await tokens.get("sam")).toBe("sam-2");
      expect(await tokens.get("sam")).toBe("sam-2");
      expect(requested).toEqual(["sam", "sam"]);
    },
  );

  it("counts the lifetime of a token from before its request", async () => {
    const { tokens, clock } = createTokens({ lifetimeMs: 20 * MINUTE, takesMs: 3 * MINUTE });
    await tokens.get("sam");
    clock.time += 15 * MINUTE;
    expect(await tokens.get("sam")).toBe("sam-2");
  });

  it("uses a token without a lifetime once", async () => {
    const { tokens } = createTokens({ lifetimeMs: 0 });
    expect(await tokens.get("sam")).toBe("sam-1");
    expect(await tokens.get("sam")).toBe("sam-2");
  });

  it("requests a token once for concurrent requests of a customer", async () => {
    const { tokens, requested } = createTokens();
    const got = await Promise.all(
      ["sam", "kim", "sam", "kim", "sam"].map((userId) => tokens.get(userId)),
    );
    expect(got).toEqual(["sam-1", "kim-2", "sam-1", "kim-2", "sam-1"]);
    expect(requested).toEqual(["sam", "kim"]);
  });

  it("requests a token again after a failure", async () => {
    const { tokens, failures } = createTokens();
    failures.push(new Error("no"));
    const both = await Promise.allSettled([tokens.get("sam"), tokens.get("sam")]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await tokens.get("sam")).toBe("sam-2");
  });

  it("requests a token again at once after a damaged response", async () => {
    const { tokens, failures } = createTokens();
    failures.push(new ShopperChatError({ kind: "unexpected", delivery: "not-sent", status: 200 }));
    await expect(tokens.get("sam")).rejects.toMatchObject({ status: 200 });
    expect(await tokens.get("sam")).toBe("sam-2");
  });

  it("does not request a token for a moment after Connect refused it", async () => {
    const { tokens, failures, requested } = createTokens();
    failures.push(new ShopperChatError({ kind: "unexpected", delivery: "not-sent", status: 400 }));
    for (let time = 0; time < 2; time += 1) {
      await expect(tokens.get("sam")).rejects.toMatchObject({ status: 400 });
    }
    expect(requested).toEqual(["sam"]);
  });

  it("uses a token to its end while no new one is available, and requests one now and then", async () => {
    const { tokens, requested, failures, clock } = createTokens({ lifetimeMs: 60 * MINUTE });
    await tokens.get("sam");
    clock.time += 55 * MINUTE;
    failures.push(new Error("no"));
    expect(await Promise.all([tokens.get("sam"), tokens.get("sam")])).toEqual(["sam-1", "sam-1"]);
    expect(await tokens.get("sam")).toBe("sam-1");
    expect(requested).toHaveLength(2);
    clock.time += MINUTE / 2;
    expect(await tokens.get("sam")).toBe("sam-3");
    clock.time += 60 * MINUTE;
    failures.push(new Error("no"));
    await expect(tokens.get("sam")).rejects.toThrow("no");
  });

  it("does not use a refused token again while no new one is available", async () => {
    const { tokens, failures, clock } = createTokens({ lifetimeMs: 60 * MINUTE });
    const token = await tokens.get("sam");
    clock.time += 55 * MINUTE;
    tokens.drop("sam", token);
    failures.push(new Error("no"));
    await expect(tokens.get("sam")).rejects.toThrow("no");
  });

  it("drops a token only if it is the cached one", async () => {
    const { tokens } = createTokens();
    const first = await tokens.get("sam");
    tokens.drop("sam", "another");
    expect(await tokens.get("sam")).toBe(first);
    tokens.drop("sam", first);
    const second = await tokens.get("sam");
    expect(second).toBe("sam-2");
    // The answer to an earlier message, which comes late.
    tokens.drop("sam", first);
    expect(await tokens.get("sam")).toBe(second);
  });
});

it("caches the tokens of 100,000 customers that read in turns", async () => {
  let requests = 0;
  const tokens = createTokenSource({
    async request(userId) {
      requests += 1;
      return { value: userId, lifetimeMs: 24 * 60 * MINUTE };
    },
  });
  for (let round = 0; round < 2; round += 1) {
    for (let index = 0; index < 100_000; index += 1) await tokens.get(`customer-${index}`);
  }
  expect(requests).toBe(100_000);
}, 20_000);

it("caches the tokens of a bounded number of customers, the latest ones", async () => {
  const { tokens, requested } = createTokens({ maxCustomers: 2 });
  await tokens.get("sam");
  await tokens.get("kim");
  await tokens.get("sam");
  await tokens.get("lee");
  expect(await tokens.get("sam")).toBe("sam-1");
  expect(requested).toEqual(["sam", "kim", "lee"]);
  expect(await tokens.get("kim")).toBe("kim-4");
});

function createTokens({ lifetimeMs = 24 * 60 * MINUTE, takesMs = 0, maxCustomers = 100 } = {}) {
  const clock = { time: 0 };
  const requested: string[] = [];
  const failures: Error[] = [];
  const tokens = createTokenSource({
    now: () => clock.time,
    maxCustomers,
    async request(userId) {
      requested.push(userId);
      const value = `${userId}-${requested.length}`;
      clock.time += takesMs;
      const failure = failures.pop();
      if (failure) throw failure;
      return { value, lifetimeMs };
    },
  });
  return { tokens, requested, failures, clock };
}
