import { act } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Network } from "../../testing/createSandboxClient.ts";
import { holdTime, renderMessages, setVisibility } from "../../testing/renderMessages.tsx";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Fails every read so, while `failure` gives one. */
function failReads(failure: () => Response | null): Network {
  return (fetch) => async (input, init) =>
    (init?.method === "GET" && failure()) || fetch(input, init);
}

describe("polling", () => {
  it("happens every ten seconds, and less often the longer nothing happens", async () => {
    holdTime();
    const { pass, reads, settle } = renderMessages();
    await settle();
    expect(reads()).toBe(1);
    await pass(9_500);
    expect(reads()).toBe(1);
    await pass(500);
    expect(reads()).toBe(2);
    await pass(90_000);
    expect(reads()).toBe(11);
    await pass(60_000);
    const afterTwoMinutes = reads();
    await pass(60_000);
    expect(reads() - afterTwoMinutes).toBe(3);
    await pass(8 * 60_000);
    const afterTenMinutes = reads();
    await pass(120_000);
    expect(reads() - afterTenMinutes).toBe(2);
  });

  it("follows pollMs, but never more than once a second", async () => {
    holdTime();
    const { pass, reads, rerender, settle } = renderMessages({ pollMs: 2000 });
    await settle();
    await pass(6000);
    expect(reads()).toBe(4);
    rerender({ pollMs: 1 });
    await pass(3000);
    expect(reads()).toBe(7);
    rerender({ pollMs: Number.NaN });
    await pass(3000);
    expect(reads()).toBe(10);
    rerender({ pollMs: false });
    await pass(60_000);
    expect(reads()).toBe(10);
  });

  it("is quicker for half a minute after a message from either side", async () => {
    holdTime();
    const { client, pass, reads, result, sandbox, settle } = renderMessages();
    await settle();
    sandbox.shopperSays("shopping", { body: "They are out of lemons" });
    await pass(10_000);
    expect(result.current.messages).toHaveLength(1);
    expect(reads()).toBe(2);
    await pass(9000);
    expect(reads()).toBe(5);
    await pass(60_000);
    const before = reads();
    await pass(10_000);
    expect(reads()).toBe(before + 1);
    // As another tab, or by SMS.
    await act(() => client.sendMessage({ orderId: "shopping", body: "Limes" }));
    await pass(10_000);
    const found = reads();
    expect(result.current.messages).toHaveLength(2);
    await pass(6000);
    expect(reads()).toBe(found + 2);
  });

  it("happens at once after a message was sent on this page, and is quicker from then on", async () => {
    holdTime();
    const { pass, reads, result, send, sentBodies, settle } = renderMessages();
    await settle();
    await pass(4000);
    send("Limes");
    await vi.waitUntil(() => sentBodies().length === 1, { interval: 0 });
    await settle();
    expect(reads()).toBe(2);
    expect(result.current.messages).toMatchObject([{ body: "Limes" }]);
    await pass(6000);
    expect(reads()).toBe(4);
  });

  it("stops while the tab is hidden, and reads at once when it is visible again", async () => {
    holdTime();
    const { pass, reads, settle } = renderMessages();
    await settle();
    setVisibility("hidden");
    await pass(60_000);
    expect(reads()).toBe(1);
    setVisibility("visible");
    await settle();
    expect(reads()).toBe(2);
    await pass(10_000);
    expect(reads()).toBe(3);
  });

  it("reads at once when the browser is online again", async () => {
    holdTime();
    const { reads, settle } = renderMessages();
    await settle();
    act(() => {
      dispatchEvent(new Event("offline"));
      dispatchEvent(new Event("online"));
    });
    await settle();
    expect(reads()).toBe(2);
  });

  it.each(["expired", "redacted"])("ends on the order %s", async (orderId) => {
    holdTime();
    const { attempts, pass, reads, send, settle } = renderMessages({ orderId });
    await settle();
    await pass(60_000);
    send("Limes");
    await vi.waitUntil(() => attempts() === 1, { interval: 0 });
    await settle();
    setVisibility("hidden");
    setVisibility("visible");
    act(() => {
      dispatchEvent(new Event("offline"));
      dispatchEvent(new Event("online"));
    });
    await settle();
    expect(reads()).toBe(1);
  });

  it("is shared by all components that show the order", async () => {
    holdTime();
    const first = renderMessages();
    const second = renderMessages({ sandboxClient: first, queryClient: first.queryClient });
    await first.settle();
    await first.pass(30_000);
    expect(second.result.current.status).toBe("ready");
    expect(first.reads()).toBe(4);
  });
});

describe("polling after a failed read", () => {
  it.each([
    ["earliest", 1, [10_000, 20_000, 40_000, 80_000]],
    ["latest", 0, [20_000, 40_000, 80_000, 160_000]],
  ])("doubles the interval each time, with jitter: at the %s", async (_, chance, waits) => {
    holdTime();
    vi.spyOn(Math, "random").mockReturnValue(chance);
    let attempts = 0;
    const network = failReads(() => {
      attempts += 1;
      return new Response("", { status: 503 });
    });
    const { pass, settle } = renderMessages({ network });
    await settle();
    for (const [index, wait] of waits.entries()) {
      await pass(wait - 500);
      expect(attempts).toBe(index + 1);
      await pass(500);
      expect(attempts).toBe(index + 2);
    }
  });

  it("waits five minutes at most, and returns to pollMs after a success", async () => {
    holdTime();
    vi.spyOn(Math, "random").mockReturnValue(0);
    let isDown = true;
    const network = failReads(() => (isDown ? new Response("", { status: 503 }) : null));
    const { pass, reads, result, settle } = renderMessages({ network, pollMs: 100_000 });
    await settle();
    await pass(600_000);
    expect(result.current).toMatchObject({ status: "error", error: { kind: "unavailable" } });
    isDown = false;
    await pass(300_000);
    expect(result.current).toMatchObject({ status: "ready", error: null });
    const before = reads();
    await pass(100_000);
    expect(reads()).toBe(before + 1);
  });

  it.each([429, 503])(
    "waits for the Retry-After of a %s, even if the customer comes back",
    async (status) => {
      holdTime();
      vi.spyOn(Math, "random").mockReturnValue(0);
      let attempts = 0;
      const network = failReads(() => {
        attempts += 1;
        return new Response("", { status, headers: { "Retry-After": "90" } });
      });
      const { pass, send, sentBodies, settle } = renderMessages({ network });
      await settle();
      await pass(60_000);
      setVisibility("hidden");
      setVisibility("visible");
      await settle();
      send("Limes");
      await vi.waitUntil(() => sentBodies().length === 1, { interval: 0 });
      await settle();
      await pass(29_500);
      expect(attempts).toBe(1);
      await pass(500);
      expect(attempts).toBe(2);
    },
  );

  it("waits for Retry-After even if another component shows the order", async () => {
    holdTime();
    let attempts = 0;
    const network = failReads(() => {
      attempts += 1;
      return new Response("", { status: 503, headers: { "Retry-After": "90" } });
    });
    const first = renderMessages({ network });
    await first.settle();
    first.unmount();
    const { pass, settle } = renderMessages({
      sandboxClient: first,
      queryClient: first.queryClient,
    });
    await settle();
    await pass(80_000);
    expect(attempts).toBe(1);
    await pass(20_000);
    expect(attempts).toBe(2);
  });

  it.each<[string, () => Response, number]>([
    ["a 503 without Retry-After", () => new Response("", { status: 503 }), 2],
    ["a 500", () => new Response("", { status: 500 }), 2],
    ["a 502 of a gateway", () => new Response("<h1>Bad Gateway</h1>", { status: 502 }), 2],
    ["a 408", () => new Response("", { status: 408 }), 2],
    ["a 403 of a firewall", () => new Response("<h1>Blocked</h1>", { status: 403 }), 2],
    ["a page of another service", () => new Response("<h1>Welcome</h1>"), 2],
    ["a 429 without Retry-After", () => new Response("", { status: 429 }), 1],
    // The customer may have signed in meanwhile.
    ["a 401", () => new Response("", { status: 401 }), 21],
    ["no network", () => Response.error(), 21],
  ])(
    "reads no more than it should when the customer comes back 20 times, after %s",
    async (...args) => {
      const [, failure, expected] = args;
      holdTime();
      let attempts = 0;
      const network: Network = () => async () => {
        attempts += 1;
        const response = failure();
        if (response.type === "error") throw new TypeError("Failed to fetch");
        return response;
      };
      const { settle } = renderMessages({ network });
      await settle();
      for (let count = 0; count < 20; count += 1) {
        setVisibility("hidden");
        setVisibility("visible");
        await settle();
      }
      expect(attempts).toBe(expected);
    },
  );

  it("reads when the customer comes back after the backoff", async () => {
    holdTime();
    vi.spyOn(Math, "random").mockReturnValue(0);
    let attempts = 0;
    const network = failReads(() => {
      attempts += 1;
      return new Response("", { status: 503 });
    });
    const { settle } = renderMessages({ network, pollMs: false });
    await settle();
    const comeBack = async () => {
      setVisibility("hidden");
      setVisibility("visible");
      await settle();
    };
    await comeBack();
    expect(attempts).toBe(2);
    vi.setSystemTime(Date.now() + 39_000);
    await comeBack();
    expect(attempts).toBe(2);
    vi.setSystemTime(Date.now() + 1000);
    await comeBack();
    expect(attempts).toBe(3);
  });

  it("reads at once when the customer comes back", async () => {
    holdTime();
    let isDown = true;
    const network = failReads(() => (isDown ? new Response("", { status: 503 }) : null));
    const { result, settle } = renderMessages({ network });
    await settle();
    isDown = false;
    setVisibility("hidden");
    setVisibility("visible");
    await settle();
    expect(result.current.status).toBe("ready");
  });
});
