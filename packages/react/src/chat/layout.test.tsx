import { act, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { emulateTouch, emulateViewport } from "../testing/emulate.ts";
import { renderChat } from "../testing/renderChat.tsx";
import { renderLauncher } from "../testing/renderLauncher.tsx";

it("moves nothing below the messages when newer ones can't be loaded", async () => {
  let isDown = false;
  const { findByText, poll, say, send } = renderChat({
    network:
      (fetch) =>
      async (...request) =>
        isDown ? new Response("", { status: 500 }) : fetch(...request),
  });
  say("Hi, this is Ana.");
  await poll();
  const before = send().getBoundingClientRect().top;
  isDown = true;
  await poll();
  expect(await findByText(/New messages can’t be loaded/)).toBeVisible();
  expect(send().getBoundingClientRect().top).toBe(before);
});

it("keeps the ring of a field that holds too much clear of Send", async () => {
  const { field, send } = renderChat();
  await userEvent.fill(field(), "x".repeat(1001));
  await waitFor(() => expect(field()).toHaveAttribute("aria-invalid", "true"));
  const { outlineOffset, outlineWidth } = getComputedStyle(field());
  const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
  const gap = send().getBoundingClientRect().top - field().getBoundingClientRect().bottom;
  expect(gap).toBeGreaterThan(ring);
});

it("brings Send into what a phone's keyboard leaves, together with the field", async () => {
  await emulateTouch();
  await emulateViewport(390, 460);
  const { container, field, send } = renderChat();
  container.style.paddingBlock = "600px";
  field().scrollIntoView({ block: "nearest" });
  expect(send().getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
});

it("leaves room between the buttons of a failed message and the message after it", async () => {
  const { field, log } = renderChat({ orderId: "chat-disabled" });
  for (const text of ["One", "Two"]) {
    await userEvent.fill(field(), text);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(log()).toMatchTextContent(new RegExp(`${text}.*Not sent`)));
  }
  const [first, second] = within(log()).getAllByRole("listitem");
  const end = first?.getBoundingClientRect().bottom ?? 0;
  // A step of the look's rhythm, and more than parts of one message have between them.
  expect((second?.getBoundingClientRect().top ?? 0) - end).toBeGreaterThanOrEqual(8);
});

it("keeps the word of the panel's button whole, and its title off the edge in both directions", async () => {
  await emulateViewport(320, 640);
  const { container, dialog, launcher } = await renderLauncher();
  container.style.fontSize = "200%";
  await userEvent.click(launcher());
  const close = within(dialog()).getByRole("button", { name: "Close" });
  // One line of its text, its padding and its edge.
  const { fontSize, paddingBlock } = getComputedStyle(close);
  const oneLine = Number.parseFloat(fontSize) * 1.25 + Number.parseFloat(paddingBlock) * 2 + 2;
  expect(close.getBoundingClientRect().height).toBeLessThan(Math.max(oneLine, 44) + 1);
  const header = close.parentElement;
  const padding = () => (header ? getComputedStyle(header).paddingInline : "");
  expect(padding()).toBe("16px");
  act(() => container.setAttribute("dir", "rtl"));
  expect(padding()).toBe("16px");
});
