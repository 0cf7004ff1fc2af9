import { act, within } from "@testing-library/react";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
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
    const parts = [
      getByText("Chat with Ana", { selector: "p" }),
      getByText("Message your shopper"),
      getByRole("textbox"),
      getByRole("log"),
    ];
    for (const [index, part] of parts.entries()) {
      await swipe(part, index % 2 === 0 ? -200 : 200);
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

describe("the keyboard of a touch device", () => {
  it.each([
    // [window, visible part of it: top, height]
    ["on a phone", [390, 844], [0, 508]],
    ["on a phone that has moved the page up to the caret", [390, 844], [180, 508]],
    ["on a small phone", [320, 568], [0, 253]],
    ["on a phone in landscape", [844, 390], [0, 190]],
    ["on a small phone in landscape", [667, 375], [40, 150]],
    ["on a tablet", [820, 1180], [0, 780]],
    ["on a tablet in landscape", [1180, 820], [100, 400]],
  ] as const)("does not cover the textarea %s", async (_, [width, height], [top, visible]) => {
    await emulateViewport(width, height);
    await emulateTouch();
    const { dialog, getByRole, getByText, launcher } = await renderLauncher();
    act(() => launcher().click());
    const close = getByText("Close");
    const before = dialog().getBoundingClientRect();
    act(() => getByRole("textbox").focus());
    showKeyboard({ offsetTop: top, height: visible });
    const field = getByRole("textbox").getBoundingClientRect();
    expect(field.top).toBeGreaterThanOrEqual(top);
    expect(field.bottom).toBeLessThanOrEqual(top + visible);
    const bottom = getByText("Send").getBoundingClientRect().bottom;
    expect(bottom).toBeLessThanOrEqual(top + visible);
    expect(close.getBoundingClientRect().top).toBeGreaterThanOrEqual(top);
    showKeyboard({ offsetTop: 0, height });
    expect(dialog().getBoundingClientRect()).toEqual(before);
  });

  it("is not mistaken for zooming in, which changes nothing", async () => {
    await emulateViewport(390, 844);
    const { dialog, launcher } = await renderLauncher();
    act(() => launcher().click());
    const before = dialog().getBoundingClientRect();
    showKeyboard({ offsetTop: 200, height: 422, scale: 2 });
    expect(dialog().getBoundingClientRect()).toEqual(before);
  });
});

async function openLong(): Promise<RenderedLauncher> {
  // A conversation that does not fill its log.
  const sandboxClient = createSandboxClient(answerMessages({ messages: [wireMessage(1, "Hi")] }));
  const launcher = await renderLauncher({ sandboxClient });
  launcher.container.style.paddingBlock = "1000px 2000px";
  scrollTo({ top: 700, behavior: "instant" });
  act(() => launcher.launcher().click());
  // Until the chat is painted, the compositor scrolls the page below it.
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  return launcher;
}

/** Moves a finger down by so many pixels. */
async function swipe(element: Element, distance: number): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const [x, y] = [frame.left + left + width / 2, frame.top + top + height / 2];
  const send = (
    type: "touchStart" | "touchMove" | "touchEnd",
    touchPoints: { x: number; y: number }[],
  ) => cdp().send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", [{ x, y }]);
  for (const part of [0.2, 0.6, 1]) await send("touchMove", [{ x, y: y + part * distance }]);
  // The compositor scrolls first. A finger that stops gives no momentum.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  await send("touchMove", [{ x, y: y + distance }]);
  await send("touchEnd", []);
  await new Promise(requestAnimationFrame);
}

/** Changes the visible part of the window, as a keyboard does that the layout ignores. */
function showKeyboard(viewport: { offsetTop: number; height: number; scale?: number }): void {
  const { visualViewport } = window;
  if (!visualViewport) throw new Error("There is no visual viewport.");
  for (const [name, value] of Object.entries(viewport)) {
    Object.defineProperty(visualViewport, name, { value, configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(visualViewport, name));
  }
  act(() => void visualViewport.dispatchEvent(new Event("resize")));
}
