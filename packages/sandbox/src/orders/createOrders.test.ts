import { describe, expect, it } from "vitest";
import { startTestSandbox } from "../testing/startTestSandbox.ts";
import { createOrders } from "./createOrders.ts";

describe("an order id with ~ and a suffix", () => {
  it.each([
    ["shopping~42", 200],
    ["shopping~", 200],
    ["shopping~a/b~c\n😀", 200],
    ["chat-disabled~42", 403],
    ["no-such-order~42", 404],
    ["shopping-42", 404],
    ["~shopping", 404],
  ])("treats the order %j as the part before the ~, with %d", async (orderId, status) => {
    const { send } = await startTestSandbox();
    expect((await send({ orderId })).status).toBe(status);
  });

  it("gives an order with ~ and a suffix to the same customer", async () => {
    const { send, tokenFor } = await startTestSandbox();
    const token = await tokenFor("customer-2");
    expect((await send({ orderId: "shopping~42", token })).status).toBe(404);
  });

  it("lists an order with ~ and a suffix as an order of its own", async () => {
    const { send, delivered } = await startTestSandbox();
    await send({ orderId: "shopping~1" });
    await send({ orderId: "shopping~2" });
    expect(await delivered()).toMatchObject([{ orderId: "shopping~1" }, { orderId: "shopping~2" }]);
  });

  it("accepts an order of otherOrders with ~ and a suffix, or as the base of one", () => {
    const orders = createOrders("customer-1", {
      basket: { customerId: "customer-2", outcome: "slow" },
      "shopping~7": { customerId: "customer-3", outcome: "silent" },
    });
    expect(orders.get("basket~1")).toBe(orders.get("basket"));
    expect(orders.get("shopping~7")?.customerId).toBe("customer-3");
    expect(orders.get("shopping~8")?.customerId).toBe("customer-1");
  });
});
