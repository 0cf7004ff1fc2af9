import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../styles.css";
import { emulateTouch, emulateViewport } from "../../../testing/emulate.ts";
import { renderComposer } from "../../../testing/renderComposer.tsx";

it("textarea, counter and Send can all be reached in a window of 320 by 256 pixels, and none covers another", async () => {
  await emulateViewport(320, 256);
  const { field, getByText, send } = renderComposer();
  await userEvent.fill(field(), "Line\n".repeat(30));
  const parts = [field(), getByText("851 characters left"), send()];
  for (const part of parts) {
    part.scrollIntoView({ block: "nearest" });
    const { bottom, height, left, top, width } = part.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    // No other element covers any of its sides.
    for (const [x, y] of [
      [8, height / 2],
      [width - 8, height / 2],
      [width / 2, 4],
      [width / 2, height - 4],
    ] as const) {
      expect(part.contains(document.elementFromPoint(left + x, top + y))).toBe(true);
    }
  }
});

describe("the text of the textarea", () => {
  it.each([
    ["a theme's font has 14 pixels", "14px/1.4 sans-serif"],
    ["the page's text is small", undefined],
  ])("is at least 16 pixels large, so that iOS does not zoom, although %s", async (_, font) => {
    await emulateTouch();
    const { container, field } = renderComposer();
    container.style.fontSize = "12px";
    if (font) container.style.setProperty("--shopper-chat-font", font);
    expect(getComputedStyle(field()).fontSize).toBe("16px");
  });
});

describe("on a right-to-left page", () => {
  it("an empty textarea has the direction of the page, and a text has its own direction", async () => {
    const { container, field } = renderComposer();
    container.dir = "rtl";
    const direction = () => getComputedStyle(field()).direction;
    expect(direction()).toBe("rtl");
    await userEvent.fill(field(), "Ripe avocados من فضلك");
    expect(direction()).toBe("ltr");
    await userEvent.fill(field(), "من فضلك avocados");
    expect(direction()).toBe("rtl");
    await userEvent.fill(field(), "");
    expect(direction()).toBe("rtl");
  });

  it("the counter and Send swap sides", () => {
    const { container, getByText, send } = renderComposer();
    const isCounterFirst = () =>
      getByText("1,000 characters left").getBoundingClientRect().left <
      send().getBoundingClientRect().left;
    expect(isCounterFirst()).toBe(true);
    container.dir = "rtl";
    expect(isCounterFirst()).toBe(false);
  });
});

describe("the composer's height", () => {
  it("is one row of text and buttons, with a line above and below", () => {
    const { field, getByText, send } = renderComposer();
    const box = (part: HTMLElement) => part.getBoundingClientRect();
    const group = field().parentElement ?? field();
    expect(box(group).height).toBeLessThanOrEqual(100);
    expect(box(send()).bottom).toBe(box(field()).bottom);
    expect(box(send()).height).toBe(box(field()).height);
    expect(box(getByText("1,000 characters left")).bottom).toBeLessThanOrEqual(box(field()).top);
  });

  it("stays the same when a message is sent and when Send is pressed with nothing to send", async () => {
    const { field, send, status } = renderComposer();
    const group = field().parentElement ?? field();
    const { offsetHeight } = group;
    await userEvent.click(send());
    expect(group.offsetHeight).toBe(offsetHeight);
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(group.offsetHeight).toBe(offsetHeight);
  });
});

it("in a narrow place Send is as wide as high, and is still called Send", async () => {
  const { container, field, send } = renderComposer();
  container.style.inlineSize = "300px";
  await userEvent.fill(field(), "Ripe avocados");
  const { height, width } = send().getBoundingClientRect();
  expect(width).toBe(height);
  expect(send()).toHaveAccessibleName("Send");
  await userEvent.click(send());
  expect(field()).toHaveValue("");
});

it("Send is quiet while there is nothing to send", async () => {
  const { field, send } = renderComposer();
  const background = () => getComputedStyle(send()).backgroundColor;
  const quiet = background();
  await userEvent.fill(field(), "Bread");
  expect(background()).not.toBe(quiet);
  await userEvent.clear(field());
  expect(background()).toBe(quiet);
});

it("an empty textarea on a left-to-right page has no direction of its own", async () => {
  const { field } = renderComposer();
  expect(field()).not.toHaveAttribute("dir");
  await userEvent.fill(field(), "مرحبا");
  expect(getComputedStyle(field()).direction).toBe("rtl");
});

describe("the textarea's height", () => {
  it("grows to a maximum, and then no line makes the page jump", async () => {
    await emulateViewport(414, 700);
    const { container, field } = renderComposer();
    container.prepend(blockOf(2000));
    await userEvent.click(field());
    const empty = field().offsetHeight;
    const positions: number[] = [];
    const heights: number[] = [];
    for (let line = 0; line < 30; line += 1) {
      await userEvent.keyboard(`Line${NEW_LINE}`);
      positions.push(scrollY);
      heights.push(field().offsetHeight);
    }
    const highest = Math.max(...heights);
    expect(highest).toBeGreaterThan(empty);
    // With the first line that scrolls, the padding below the caret is gone.
    const fromMaximum = positions.slice(heights.indexOf(highest) + 1);
    expect(fromMaximum.length).toBeGreaterThan(15);
    expect(new Set(fromMaximum).size).toBe(1);
    // The caret is at the end of the text, which is visible.
    expect(field().scrollTop + field().clientHeight).toBeGreaterThan(field().scrollHeight - 24);
  });

  it("is the same while empty, with a word, and when emptied again", async () => {
    const { field } = renderComposer();
    const empty = field().offsetHeight;
    await userEvent.type(field(), "Bread");
    expect(field().offsetHeight).toBe(empty);
    await userEvent.clear(field());
    expect(field().offsetHeight).toBe(empty);
    await userEvent.fill(field(), "Bread\nMilk\nEggs\nTea\nOats");
    expect(field().offsetHeight).toBeGreaterThan(empty);
    await userEvent.clear(field());
    expect(field().offsetHeight).toBe(empty);
  });
});

const NEW_LINE = "{Shift>}{Enter}{/Shift}";

function blockOf(height: number): HTMLElement {
  const block = document.createElement("div");
  block.style.height = `${height}px`;
  return block;
}
