import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../styles.css";
import { answerPosts, limitedFor } from "../../../testing/answerPosts.ts";
import { renderComposer } from "../../../testing/renderComposer.tsx";

it("every part fits into a container of 220 pixels", async () => {
  const { banner, container, field, findAllByText, send } = renderComposer({
    network: answerPosts(limitedFor(3000)),
  });
  container.style.width = "220px";
  await userEvent.fill(field(), "x".repeat(60));
  await userEvent.click(send());
  await findAllByText(/You can send another message in 3,000 seconds/);
  expect(banner()).not.toBe("");
  const { left, right } = container.getBoundingClientRect();
  for (const part of container.querySelectorAll("*")) {
    if (isVisuallyHidden(part)) continue;
    const box = part.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(left);
    expect(box.right).toBeLessThanOrEqual(right);
  }
});

function isVisuallyHidden(element: Element): boolean {
  return getComputedStyle(element).clipPath !== "none";
}
