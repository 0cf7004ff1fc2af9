import { expect, it } from "vitest";
import { createTestClock } from "../testing/createTestClock.ts";
import { sendTo, startBackend } from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";

it("leaves Connect alone about an order for as long as it asked, and no longer", async () => {
  const clock = createTestClock();
  const backend = await startBackend({ clock, sandbox: { now: clock.date } });
  const orderId = "rate-limited";
  expect((await backend.send({ orderId })).headers.get("Retry-After")).toBe("5");
  clock.advance(2000);
  const response = await backend.send({ orderId });
  expect(response.status).toBe(429);
  expect(response.headers.get("Retry-After")).toBe("3");
  expect(response.headers.get("Shopper-Chat-Delivery")).toBe("not-sent");
  expect(backend.received("/messages")).toHaveLength(1);
  expect((await backend.send({ orderId: "shopping" })).status).toBe(200);
  clock.advance(3000);
  expect((await backend.send({ orderId })).status).toBe(200);
});

it("asks again at once where Connect named no wait", async () => {
  const { url, received } = await startBackendWith({
    message: () => new Response("", { status: 429 }),
  });
  await sendTo(url);
  expect((await sendTo(url)).status).toBe(429);
  expect(received("/messages")).toHaveLength(2);
});
