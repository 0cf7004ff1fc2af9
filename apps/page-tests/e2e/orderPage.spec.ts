import { expect, test } from "@playwright/test";

test("a customer writes to their shopper", async ({ page, request }) => {
  await page.goto("/orders/shopping~writes");
  await page.getByRole("textbox", { name: "Message to your shopper" }).fill("Ripe avocados");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Message sent" })).toBeVisible();

  const received = await request.get("http://127.0.0.1:4010/sandbox/messages");
  expect(await received.json()).toContainEqual(
    expect.objectContaining({ orderId: "shopping~writes", body: "Ripe avocados" }),
  );
});

test("a customer is told when the order can't be written to", async ({ page }) => {
  await page.goto("/orders/chat-disabled~told");
  await page.getByRole("textbox", { name: "Message to your shopper" }).fill("Ripe avocados");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("can’t message your shopper");
  await expect(page.getByRole("textbox")).toHaveValue("Ripe avocados");
});
