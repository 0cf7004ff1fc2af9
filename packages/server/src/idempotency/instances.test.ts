import { startSandbox } from "@shopper-chat/sandbox/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { outcomeOf, sendTo } from "../testing/startBackend.ts";
import { startInstance } from "../testing/startInstance.ts";
import { HAS_REDIS_SERVER, startRedis } from "../testing/startRedis.ts";

const KEY = "0123456789abcdef";

async function startTwo({ slowMs = 0, timeoutMs = 1000 } = {}) {
  const { url, sandbox, close } = await startSandbox({ port: 0, slowMs });
  onTestFinished(close);
  const redis = await startRedis();
  const connect = { baseUrl: url, ...sandbox.credentials };
  const options = { connect, redisUrl: redis.url, timeoutMs };
  const [first, second] = await Promise.all([startInstance(options), startInstance(options)]);
  return { first, second, sandbox, redis, another: () => startInstance(options) };
}

async function send(url: string, orderId: string, key = KEY, body = "Ripe bananas") {
  return outcomeOf(await sendTo(url, { orderId, body, headers: { "Idempotency-Key": key } }));
}

describe.skipIf(!HAS_REDIS_SERVER)("several instances with a store in Redis", () => {
  it("posts a message once from several instances, and gives one answer", async () => {
    const { first, second, sandbox } = await startTwo({ slowMs: 300 });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => send((index % 2 ? first : second).url, "slow")),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 200, answer: { id: 1 } });
    expect(sandbox.messages()).toHaveLength(1);
    expect((await send(first.url, "slow")).answer).toMatchObject({ id: 1 });
  });

  it("finds the message of an instance that was killed after Connect accepted it", async () => {
    const { first, second, sandbox } = await startTwo({ slowMs: 9000, timeoutMs: 2000 });
    const lost = send(first.url, "slow").catch(() => "lost");
    await vi.waitFor(() => expect(sandbox.messages()).toHaveLength(1), 5000);
    await first.kill();
    expect(await lost).toBe("lost");
    // Its lease is not over: nobody knows yet that it is dead.
    expect(await send(second.url, "slow")).toMatchObject({
      status: 409,
      delivery: "unconfirmed",
    });
    await expect
      .poll(() => send(second.url, "slow"), { timeout: 10_000 })
      .toMatchObject({ status: 200, answer: { id: 1 } });
    expect(sandbox.messages()).toHaveLength(1);
  }, 20_000);

  it("sends the message of an instance that was killed before Connect received it", async () => {
    const { first, second, sandbox } = await startTwo();
    const lost = send(first.url, "silent~1").catch(() => "lost");
    await vi.waitFor(() => {
      expect(sandbox.requests().some(({ path }) => path.endsWith("/messages"))).toBe(true);
    }, 5000);
    await first.kill();
    await lost;
    await expect
      .poll(async () => (await send(second.url, "silent~1")).status, { timeout: 8000 })
      .toBe(504);
    const calls = sandbox.requests().filter(({ path }) => path.endsWith("/messages"));
    // In between it looked for the message, once or until enough time had passed.
    expect(calls.map(({ method }) => method).join(" ")).toMatch(/^POST (GET )+POST$/);
  }, 20_000);

  it("loses and repeats nothing when one of several instances is killed and replaced under load", async () => {
    const { first, second, sandbox, another } = await startTwo({ slowMs: 150 });
    const urls = [first.url, second.url];
    const texts = Array.from({ length: 60 }, (_, index) => `text ${index}`);

    async function sendUntilSent(text: string, index: number): Promise<void> {
      for (let attempt = index; ; attempt += 1) {
        const url = urls[attempt % urls.length] ?? first.url;
        const outcome = await send(url, "slow", `key-of-${index}-0123456789`, text).catch(
          () => null,
        );
        if (outcome?.status === 200) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }

    const sending = Promise.all(
      texts.map(async (text, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 20));
        await sendUntilSent(text, index);
      }),
    );
    await vi.waitFor(() => expect(sandbox.messages().length).toBeGreaterThan(15), 10_000);
    await first.kill();
    urls[0] = (await another()).url;
    await sending;
    const arrived = sandbox.messages().map(({ body }) => body);
    expect(arrived.toSorted()).toEqual(texts.toSorted());
  }, 40_000);
});
