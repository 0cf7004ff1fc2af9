import { describe, expect, it, vi } from "vitest";
import { createSandboxFetch } from "../http/createSandboxFetch.ts";
import { createTabSandbox, type TabSandbox } from "../testing/createTabSandbox.ts";
import { replaceTimers } from "../testing/replaceTimers.ts";

async function read({ chatRequest, sandbox }: TabSandbox, orderId: string): Promise<Response> {
  const { url, headers } = await chatRequest(orderId);
  return createSandboxFetch(sandbox)(url, { headers });
}

describe("the option trouble", () => {
  it("replaces a message's outcome with another order's", async () => {
    const { sandbox, send } = createTabSandbox({ trouble: () => ({ outcome: "server-error" }) });
    expect((await send("shopping")).status).toBe(500);
    expect(sandbox.messages()).toEqual([]);
  });

  it("replaces the outcome of reading messages as well", async () => {
    const tab = createTabSandbox({ trouble: () => ({ outcome: "gateway-error" }) });
    expect((await read(tab, "shopping")).status).toBe(502);
  });

  it("delivers the message before it cuts the connection, with the outcome drops-after", async () => {
    const { sandbox, send } = createTabSandbox({ trouble: () => ({ outcome: "drops-after" }) });
    await expect(send("shopping")).rejects.toThrow(TypeError);
    expect(sandbox.messages()).toHaveLength(1);
  });

  it("delivers the message later, with the outcome delivers-late", async () => {
    replaceTimers();
    const { sandbox, send } = createTabSandbox({ trouble: () => ({ outcome: "delivers-late" }) });
    await expect(send("shopping")).rejects.toThrow(TypeError);
    expect(sandbox.messages()).toEqual([]);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(sandbox.messages()).toHaveLength(1);
  });

  it("calls the option trouble for each request with its method and order, and accepts that it returns nothing", async () => {
    const asked: object[] = [];
    const tab = createTabSandbox({
      trouble(request) {
        asked.push(request);
        return asked.length === 2 ? { outcome: "chat-disabled" } : undefined;
      },
    });
    expect((await tab.send("shopping")).status).toBe(200);
    expect((await tab.send("shopping~2")).status).toBe(403);
    expect((await read(tab, "shopping")).status).toBe(200);
    expect(asked).toEqual([
      { method: "POST", orderId: "shopping" },
      { method: "POST", orderId: "shopping~2" },
      { method: "GET", orderId: "shopping" },
    ]);
  });

  it("delays the response, but not the message's delivery", async () => {
    replaceTimers();
    const { arrived, sandbox, send } = createTabSandbox({ trouble: () => ({ latencyMs: 4000 }) });
    let isAnswered = false;
    const response = send("shopping").finally(() => {
      isAnswered = true;
    });
    await arrived();
    await vi.advanceTimersByTimeAsync(3999);
    expect(isAnswered).toBe(false);
    expect(sandbox.messages()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await response).status).toBe(200);
  });

  it("delays the response to a refused message as well", async () => {
    replaceTimers();
    const trouble = () => ({ latencyMs: 1000, outcome: "no-shopper" }) as const;
    const { arrived, send } = createTabSandbox({ trouble });
    const response = send("shopping");
    await arrived();
    await vi.advanceTimersByTimeAsync(1000);
    expect((await response).status).toBe(403);
  });
});
