import { describe, expect, it, vi } from "vitest";
import { createTabSandbox } from "./createTabSandbox.ts";
import { replaceTimers } from "./replaceTimers.ts";
import { startTestSandbox } from "./startTestSandbox.ts";

describe("the fixed order slow", () => {
  it("accepts a message", async () => {
    const { send, received, delivered } = await startTestSandbox({ slowMs: 20 });
    const response = await send({ orderId: "slow" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 1 });
    expect(await delivered()).toMatchObject([{ orderId: "slow" }]);
    expect(await received()).toMatchObject([{ status: 200 }, { status: 200 }]);
  });

  it("delivers at once and answers 3 seconds later unless told otherwise", async () => {
    replaceTimers();
    const { sandbox, send, arrived } = createTabSandbox();
    const answer = send("slow");
    await arrived();
    await vi.advanceTimersByTimeAsync(2999);
    expect(sandbox.messages()).toHaveLength(1);
    expect(sandbox.requests().at(-1)).toMatchObject({ status: null });
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(200);
  });

  it("stops waiting, and is not logged as answered, once the customer's side has gone", async () => {
    const { sandbox, chatRequest, arrived } = createTabSandbox({ slowMs: 3_600_000 });
    const controller = new AbortController();
    const answer = sandbox.fetch(
      new Request(await chatRequest("slow"), { signal: controller.signal }),
    );
    await arrived();
    controller.abort();
    await answer;
    expect(sandbox.messages()).toHaveLength(1);
    expect(sandbox.requests().at(-1)).toMatchObject({ status: null });
  });
});
