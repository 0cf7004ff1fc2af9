import { act, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { dropMessages } from "../../testing/createSandboxClient.ts";
import { emulateTouch, emulateViewport } from "../../testing/emulate.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { renderLauncher } from "../../testing/renderLauncher.tsx";

it("a note that newer messages can't be loaded moves nothing below the messages", async () => {
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
  expect(await findByText(/Couldn’t load new messages/, { selector: "span" })).toBeVisible();
  expect(send().getBoundingClientRect().top).toBe(before);
});

it("the focus ring of a textarea over the limit does not touch Send", async () => {
  const { field, send } = renderChat();
  await userEvent.fill(field(), "x".repeat(1001));
  await waitFor(() => expect(field()).toHaveAttribute("aria-invalid", "true"));
  const { outlineOffset, outlineWidth } = getComputedStyle(field());
  const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
  const gap = send().getBoundingClientRect().left - field().getBoundingClientRect().right;
  expect(gap).toBeGreaterThan(ring);
});

it("Send scrolls into view together with the textarea above a phone's keyboard", async () => {
  await emulateTouch();
  await emulateViewport(390, 460);
  const { container, field, send } = renderChat();
  container.style.paddingBlock = "600px";
  field().scrollIntoView({ block: "nearest" });
  expect(send().getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
});

it("the buttons of a failed message have a gap before the next message", async () => {
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

it.each([
  ["Arial", "384px"],
  ["DejaVu Sans", "460px"],
])("the buttons of an unconfirmed message are in one row, in %s", async (font, inlineSize) => {
  const { button, container, field, findByText } = renderChat({
    network: dropMessages(),
    style: { inlineSize },
  });
  container.style.fontFamily = font;
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await findByText("May not have been sent");
  const tops = ["Try again", "Edit", "Remove"].map((name) => {
    const { height, top } = button(name).getBoundingClientRect();
    return top + height / 2;
  });
  expect(new Set(tops).size).toBe(1);
});

it("the button for new messages covers no message, and moves none", async () => {
  const messages = Array.from({ length: 30 }, (_, index) => wireMessage(index, `Message ${index}`));
  const conversation = { messages };
  const { findByRole, findByText, log, poll } = renderChat({
    network: answerMessages(conversation),
  });
  const first = await findByText("Message 0");
  log().scrollTop = 0;
  await findByRole("button", { name: "Jump to latest" });
  const { top } = first.getBoundingClientRect();
  conversation.messages = [...messages, wireMessage(40, "One more")];
  await poll();
  const button = await findByRole("button", { name: "1 new message" });
  expect(button.getBoundingClientRect().top).toBeGreaterThanOrEqual(
    log().getBoundingClientRect().bottom,
  );
  expect(first.getBoundingClientRect().top).toBe(top);
});

it("the panel's header keeps the word on its button whole, and its padding in both directions", async () => {
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
  expect(padding()).toBe("16px 8px");
  act(() => container.setAttribute("dir", "rtl"));
  expect(padding()).toBe("16px 8px");
});
