import { act, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { addStyles } from "../../testing/addStyles.ts";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { emulateTouch, emulateViewport } from "../../testing/emulate.ts";
import { type RenderedLauncher, renderLauncher } from "../../testing/renderLauncher.tsx";

afterEach(() => scrollTo(0, 0));

describe("the page behind an open chat on a phone", () => {
  /** The rules of pages whose scroll position libraries lose. */
  const PAGES = {
    "without rules": "",
    "with overflow-x: hidden on the body":
      "html, body { height: 100% } body { overflow-x: hidden }",
    "with overflow-x: hidden on both": "html, body { overflow-x: hidden }",
    "with scroll-behavior: smooth": "html { scroll-behavior: smooth }",
    "with overflow-y: scroll on the root": "html { overflow-y: scroll }",
  };

  it.each(Object.entries(PAGES))("does not scroll, and stays where it was, %s", async (_, css) => {
    await emulateViewport(390, 844);
    await emulateTouch();
    addStyles(css);
    const { dialog, getByRole, getByText } = await openLong();
    for (const part of [
      getByText("Chat with Ana", { selector: "p" }),
      getByText("Message your shopper"),
      getByRole("textbox"),
      getByRole("log"),
    ]) {
      for (const distance of [-200, 200]) await swipe(part, distance);
      expect(scrollY).toBe(700);
    }
    act(() => within(dialog()).getByRole("button", { name: "Close" }).focus());
    for (const key of ["{PageDown}", "{End}", "{ArrowDown}", "{Home}"])
      await userEvent.keyboard(key);
    expect(scrollY).toBe(700);
    act(() => getByText("Close").click());
    await new Promise(requestAnimationFrame);
    expect(scrollY).toBe(700);
    await swipe(getByText("Your order"), -100);
    expect(scrollY).toBeGreaterThan(700);
  });
});

async function openLong(): Promise<RenderedLauncher> {
  // A conversation that does not fill its log.
  const sandboxClient = createSandboxClient(answerMessages({ messages: [wireMessage(1, "Hi")] }));
  const launcher = await renderLauncher({ sandboxClient });
  launcher.container.style.paddingBlock = "1000px 2000px";
  scrollTo({ top: 700, behavior: "instant" });
  act(() => launcher.launcher().click());
  return launcher;
}

/** Moves a finger down by so many pixels. */
async function swipe(element: Element, distance: number): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const [x, y] = [frame.left + left + width / 2, frame.top + top + height / 2];
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
    cdp().send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", [{ x, y }]);
  for (const part of [0.2, 0.6, 1]) await send("touchMove", [{ x, y: y + part * distance }]);
  await send("touchEnd", []);
  // The compositor scrolls first.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
}
