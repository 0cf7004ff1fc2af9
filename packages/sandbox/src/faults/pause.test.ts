import { describe, expect, it, vi } from "vitest";
import { createTabSandbox } from "../testing/createTabSandbox.ts";
import { replaceTimers } from "../testing/replaceTimers.ts";
import { startTestSandbox } from "../testing/startTestSandbox.ts";

describe("the fixed order slow", () => {
  it("accepts a message for the order slow", async () => {
    const { send, received, delivered } = await startTestSandbox({ slowMs: 20 });
    const response = await send({ orderId: "slow" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 1 });
    expect(await delivered()).toMatchObject([{ orderId: "slow" }]);
    expect(await received()).toMatchObject([{ status: 200 }, { status: 200 }]);
  });

  it("delivers at once and responds 3 seconds later by default for the order slow", async () => {
    replaceTimers();
    const { sandbox, send, arrived } = createTabSandbox();
    const response = send("slow");
    await arrived();
    await vi.advanceTimersByTimeAsync(2999);
    expect(sandbox.messages()).toHaveLength(1);
    expect(sandbox.requests().at(-1)).toMatchObject({ status: null });
    await vi.advanceTimersByTimeAsync(1);
    expect((await response).status).toBe(200);
  });

  it("stops a slow response when the client leaves, and logs no status", async () => {
    const { sandbox, chatRequest, arrived } = createTabSandbox({ slowMs: 3_600_000 });
    const controller = new AbortController();
    const response = sandbox.fetch(
      new Request(await chatRequest("slow"), { signal: controller.signal }),
    );
    await arrived();
    controller.abort();
    await response;
    expect(sandbox.messages()).toHaveLength(1);
    expect(sandbox.requests().at(-1)).toMatchObject({ status: null });
  });
});
