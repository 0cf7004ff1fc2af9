import { expect, test } from "@playwright/test";

test("a customer messages their shopper", async ({ page, request }) => {
  await page.goto("/orders/shopping~writes");
  await page.getByRole("textbox", { name: "Message your shopper" }).fill("Ripe avocados");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Message sent")).toBeVisible();

  const received = await request.get("http://127.0.0.1:4010/sandbox/messages");
  expect(await received.json()).toContainEqual(
    expect.objectContaining({ orderId: "shopping~writes", body: "Ripe avocados" }),
  );
});

test("a customer keeps a message that Connect rejects", async ({ page }) => {
  await page.goto("/orders/chat-disabled~keeps");
  await page.getByRole("textbox", { name: "Message your shopper" }).fill("Ripe avocados");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const error = page.getByRole("paragraph").filter({ hasText: "can’t message your shopper" });
  await expect(error).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue("Ripe avocados");
});
