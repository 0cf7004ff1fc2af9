import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../styles.css";
import { createGate, dropAnswers } from "../../../testing/createSandboxClient.ts";
import { emulateMedia } from "../../../testing/emulate.ts";
import { renderComposer } from "../../../testing/renderComposer.tsx";

const TRANSPARENT = /^rgba\(.*, 0\)$/;

describe("in forced colors", () => {
  it("the focused element has an outline", async () => {
    await emulateMedia({ "forced-colors": "active" });
    const { button, field, findByText, send } = renderComposer({ network: dropAnswers() });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await findByText("May not have been sent");
    for (const part of [field(), send(), button("Try again"), button("Edit"), button("Remove")]) {
      act(() => part.focus());
      // A button must show focus that comes from the keyboard.
      await userEvent.keyboard("{Shift}");
      const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(part);
      expect(outlineStyle).not.toBe("none");
      expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
      expect(outlineColor).not.toMatch(TRANSPARENT);
    }
  });

  it("errors are in words, and every part has an edge", async () => {
    await emulateMedia({ "forced-colors": "active" });
    const { banner, container, field, findByText, getByText, send } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "x".repeat(1001));
    expect(getByText("1 character over")).toBeVisible();
    await userEvent.click(send());
    expect(banner()).toMatch(/1 character over/);
    expectEdge(getBanner(container));
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(await findByText("May not have been sent")).toBeVisible();
    for (const part of [field(), send(), getByText("Ripe avocados")]) expectEdge(part);
  });
});

describe("with more contrast", () => {
  it.each(["light", "dark"] as const)(
    "%s: edges and small text have the color of the text",
    async (colorScheme) => {
      const { field, getByText, send } = renderComposer({ colorScheme });
      const muted = getByText(/Press Enter to send/);
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

it("with more contrast the banner and a sending message have a visible edge", async () => {
  await emulateMedia({ "prefers-contrast": "more" });
  const failed = renderComposer({ orderId: "chat-disabled" });
  await userEvent.type(failed.field(), "Ripe avocados{Enter}");
  await failed.findByText(/right now/, { selector: "p" });
  expectEdge(getBanner(failed.container));

  const sending = renderComposer({ network: createGate().network });
  await userEvent.type(sending.field(), "Bread{Enter}");
  const { borderTopColor, borderTopStyle } = getComputedStyle(sending.getByText("Bread"));
  expect(borderTopStyle).toBe("solid");
  expect(borderTopColor).toBe(getComputedStyle(sending.field()).color);
});

describe("with less motion", () => {
  it("nothing moves while a message is sending, which is said in words", async () => {
    await emulateMedia({ "prefers-reduced-motion": "reduce" });
    const { container, field, getByText, send } = renderComposer({ network: createGate().network });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(getByText("Sending…")).toBeVisible();
    expect(container.getAnimations({ subtree: true })).toEqual([]);
  });
});

function expectEdge(part: HTMLElement): void {
  const { borderTopColor, borderTopStyle } = getComputedStyle(part);
  expect(borderTopStyle).not.toBe("none");
  expect(borderTopColor).not.toMatch(TRANSPARENT);
}

function getBanner(container: HTMLElement): HTMLElement {
  const banner = container.querySelector<HTMLElement>("[data-about]");
  if (!banner) throw new Error("There is no banner.");
  return banner;
}
