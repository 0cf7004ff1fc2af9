import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../styles.css";
import { createGate, dropAnswers } from "../../testing/createSandboxClient.ts";
import { emulateMedia } from "../../testing/emulate.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

const TRANSPARENT = /^rgba\(.*, 0\)$/;

describe("in forced colours", () => {
  it("what has focus shows it by an outline", async () => {
    await emulateMedia({ "forced-colors": "active" });
    const { button, field, findByText, send } = renderComposer({ network: dropAnswers() });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await findByText("Not confirmed");
    for (const part of [field(), send(), button("Try again"), button("Edit"), button("Remove")]) {
      act(() => part.focus());
      // Focus that comes by keyboard is the one that must be seen on buttons.
      await userEvent.keyboard("{Shift}");
      const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(part);
      expect(outlineStyle).not.toBe("none");
      expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
      expect(outlineColor).not.toMatch(TRANSPARENT);
    }
  });

  it("what is wrong is said in words, and every part keeps an edge", async () => {
    await emulateMedia({ "forced-colors": "active" });
    const { alert, field, findByText, getByText, send } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "x".repeat(1001));
    expect(getByText("1 character too many")).toBeVisible();
    await userEvent.click(send());
    expect(alert()).toBeVisible();
    expect(alert()).toMatchTextContent(/1 character too long/);
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(await findByText("Not confirmed")).toBeVisible();
    for (const part of [field(), send(), alert().parentElement, getByText("Ripe avocados")]) {
      if (!part) throw new Error("The alert stands in no banner.");
      const { borderTopColor, borderTopStyle } = getComputedStyle(part);
      expect(borderTopStyle).not.toBe("none");
      expect(borderTopColor).not.toMatch(TRANSPARENT);
    }
  });
});

describe("for who asks for more contrast", () => {
  it.each(["light", "dark"] as const)(
    "%s: edges and small text are as strong as the text",
    async (colorScheme) => {
      const { field, getByText, send } = renderComposer({ colorScheme });
      const muted = getByText(/Enter sends/);
      const counter = getByText("1,000 characters left");
      const text = getComputedStyle(field()).color;
      expect(getComputedStyle(muted).color).not.toBe(text);
      await emulateMedia({ "prefers-contrast": "more" });
      for (const part of [muted, counter]) expect(getComputedStyle(part).color).toBe(text);
      expect(getComputedStyle(field()).borderTopColor).toBe(text);
      expect(Number.parseFloat(getComputedStyle(field()).borderTopWidth)).toBeGreaterThanOrEqual(1);
      expect(getComputedStyle(send()).borderTopStyle).toBe("solid");
    },
  );
});

it("for who asks for more contrast a failure and a message on its way have an edge that is seen", async () => {
  await emulateMedia({ "prefers-contrast": "more" });
  const failed = renderComposer({ network: dropAnswers() });
  await userEvent.type(failed.field(), "Ripe avocados{Enter}");
  const danger = getComputedStyle(await failed.findByText("Not confirmed")).color;
  const banner = failed.alert().parentElement ?? failed.alert();
  expect(getComputedStyle(banner).borderTopColor).toBe(danger);

  const underWay = renderComposer({ network: createGate().network });
  await userEvent.type(underWay.field(), "Bread{Enter}");
  const { borderTopColor, borderTopStyle } = getComputedStyle(underWay.getByText("Bread"));
  expect(borderTopStyle).toBe("solid");
  expect(borderTopColor).toBe(getComputedStyle(underWay.field()).color);
});

describe("for who asks for less motion", () => {
  it("nothing moves while a message is sent, and words say so", async () => {
    await emulateMedia({ "prefers-reduced-motion": "reduce" });
    const { container, field, getByText, send } = renderComposer({ network: createGate().network });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(getByText("Sending…")).toBeVisible();
    expect(container.getAnimations({ subtree: true })).toEqual([]);
  });
});
