import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../styles.css";
import { emulateTouch, emulateViewport } from "../../testing/emulate.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

it("in a window of 320 by 256 pixels the field, the counter and Send are reachable, and none covers another", async () => {
  await emulateViewport(320, 256);
  const { field, getByText, send } = renderComposer();
  await userEvent.fill(field(), "Line\n".repeat(30));
  const parts = [field(), getByText("851 characters left"), send()];
  for (const part of parts) {
    part.scrollIntoView({ block: "nearest" });
    const { bottom, height, left, top, width } = part.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    // Nothing lies over any of its sides.
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

describe("the text in the field", () => {
  it.each([
    ["a theme's font asks for 14 pixels", "14px/1.4 sans-serif"],
    ["the page's text is small", undefined],
  ])("has 16 pixels, so that iOS does not zoom, although %s", async (_, font) => {
    await emulateTouch();
    const { container, field } = renderComposer();
    container.style.fontSize = "12px";
    if (font) container.style.setProperty("--shopper-chat-font", font);
    expect(getComputedStyle(field()).fontSize).toBe("16px");
  });
});

describe("in a page that is read from right to left", () => {
  it("the empty field follows the page, Latin and Arabic text follow themselves", async () => {
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

  it("the counter and Send change sides", () => {
    const { container, getByText, send } = renderComposer();
    const isCounterFirst = () =>
      getByText("1,000 characters left").getBoundingClientRect().left <
      send().getBoundingClientRect().left;
    expect(isCounterFirst()).toBe(true);
    container.dir = "rtl";
    expect(isCounterFirst()).toBe(false);
  });
});
