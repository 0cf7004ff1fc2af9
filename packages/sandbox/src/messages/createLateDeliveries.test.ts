import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createTabSandbox } from "../testing/createTabSandbox.ts";
import { replaceTimers } from "../testing/replaceTimers.ts";

describe("the fixed order delivers-late", () => {
  it("delivers 12 seconds later by default for the order delivers-late", async () => {
    replaceTimers();
    const { sandbox, send } = createTabSandbox();
    await expect(send("delivers-late")).rejects.toBeInstanceOf(TypeError);
    await vi.advanceTimersByTimeAsync(11_999);
    expect(sandbox.messages()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sandbox.messages()).toMatchObject([{ orderId: "delivers-late", body: "Hello" }]);
  });

  it.each(["reset", "close"] as const)("delivers no late message after %s", async (method) => {
    replaceTimers();
    const { sandbox, send } = createTabSandbox();
    await expect(send("delivers-late")).rejects.toBeInstanceOf(TypeError);
    sandbox[method]();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sandbox.messages()).toEqual([]);
  });
});

it("lets a process end while a delivery is pending", async () => {
  const module = JSON.stringify(new URL("createLateDeliveries.ts", import.meta.url).href);
  const code = `
    import { createLateDeliveries } from ${module};
    createLateDeliveries(3_600_000).schedule(() => {});
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: "ignore",
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  expect(await once(child, "close")).toEqual([0, null]);
  // Starting a process takes seconds on a busy machine.
}, 30_000);
