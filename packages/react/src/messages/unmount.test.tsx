import { render, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { createSandboxClient, type Network } from "../../testing/createSandboxClient.ts";
import { holdTime, renderMessages } from "../../testing/renderMessages.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { useShopperMessages } from "./useShopperMessages.ts";

/** Leaves reads without a response, and returns their signals. */
function silence(signals: AbortSignal[]): Network {
  return () => (_, init) => {
    if (init?.signal) signals.push(init.signal);
    return new Promise(() => {});
  };
}

describe("an order that is no longer shown", () => {
  it("has its read aborted", async () => {
    const signals: AbortSignal[] = [];
    const { unmount } = renderMessages({ network: silence(signals) });
    await waitFor(() => expect(signals).toHaveLength(1));
    expect(signals[0]?.aborted).toBe(false);
    unmount();
    expect(signals[0]?.aborted).toBe(true);
  });

  it("keeps its read while another component shows it", async () => {
    const signals: AbortSignal[] = [];
    const sandboxClient = createSandboxClient(silence(signals));
    const first = renderMessages({ sandboxClient });
    const second = renderMessages({ sandboxClient, queryClient: first.queryClient });
    await waitFor(() => expect(signals).toHaveLength(1));
    first.unmount();
    expect(signals[0]?.aborted).toBe(false);
    second.unmount();
    expect(signals[0]?.aborted).toBe(true);
  });

  it("is not polled", async () => {
    holdTime();
    const { pass, reads, settle, unmount } = renderMessages();
    await settle();
    unmount();
    await pass(60_000);
    dispatchEvent(new Event("offline"));
    dispatchEvent(new Event("online"));
    await settle();
    expect(reads()).toBe(1);
  });
});

describe("an order that is shown again", () => {
  it("has its messages at once for five minutes, and reads them again if they are older than three seconds", async () => {
    holdTime();
    const sandboxClient = createSandboxClient();
    const { reads, sandbox } = sandboxClient;
    const first = renderMessages({ sandboxClient, pollMs: false });
    const { pass, queryClient, settle } = first;
    sandbox.shopperSays("shopping", { body: "Hi" });
    await settle();
    first.unmount();
    await pass(2000);
    const second = renderMessages({ sandboxClient, queryClient, pollMs: false });
    expect(second.result.current.messages).toMatchObject([{ body: "Hi" }]);
    await settle();
    expect(reads()).toBe(1);

    second.unmount();
    await pass(4 * 60_000);
    const third = renderMessages({ sandboxClient, queryClient, pollMs: false });
    expect(third.result.current.messages).toMatchObject([{ body: "Hi" }]);
    await settle();
    expect(reads()).toBe(2);

    third.unmount();
    await pass(5 * 60_000 + 500);
    const fourth = renderMessages({ sandboxClient, queryClient, pollMs: false });
    expect(fourth.result.current).toMatchObject({ status: "loading", messages: [] });
  });

  it("is loading and not failed if its last read failed", async () => {
    let isDown = true;
    const network: Network = (fetch) => async (input, init) =>
      isDown ? new Response("", { status: 503 }) : fetch(input, init);
    const sandboxClient = createSandboxClient(network);
    const first = renderMessages({ sandboxClient });
    await vi.waitFor(() => expect(first.result.current.status).toBe("error"));
    first.unmount();
    isDown = false;
    const seen: string[] = [];
    render(
      <ShopperChatProvider client={sandboxClient.client} queryClient={first.queryClient}>
        <Statuses seen={seen} />
      </ShopperChatProvider>,
    );
    await waitFor(() => expect(seen.at(-1)).toBe("ready"));
    expect(new Set(seen)).toEqual(new Set(["loading", "ready"]));
  });
});

/** Notes what is known at each rendering, also where no eye could follow. */
function Statuses({ seen }: { seen: string[] }): null {
  seen.push(useShopperMessages({ orderId: "shopping" }).status);
  return null;
}
