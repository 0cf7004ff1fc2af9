import { afterEach, expect, it, vi } from "vitest";
import { createShopperChatClient } from "./createShopperChatClient.ts";

afterEach(() => vi.useRealTimers());

it("waits fifteen seconds for a response by default", async () => {
  vi.useFakeTimers();
  const client = createShopperChatClient({
    baseUrl: "https://shop.example",
    fetch: () => new Promise(() => {}),
  });
  const settled = vi.fn<(error: unknown) => void>();
  client.sendMessage({ orderId: "shopping", body: "Ripe bananas" }).catch(settled);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(settled).toHaveBeenCalledWith(
    expect.objectContaining({ kind: "unreachable", delivery: "unconfirmed" }),
  );
});
