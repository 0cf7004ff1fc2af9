import axe from "axe-core";
import { describe, expect, it } from "vitest";
import "../../styles.css";
import { within } from "@testing-library/react";
import { addStyles } from "../../../testing/addStyles.ts";
import { COMPOSER_STATES } from "../../../testing/composerStates.ts";
import { emulateTouch, emulateViewport } from "../../../testing/emulate.ts";

describe.each(COMPOSER_STATES)("a composer: $name", ({ reach }) => {
  it("has no accessibility violation", async () => {
    const { container } = await reach("Ripe avocados");
    const { violations } = await axe.run(container, {
      // A composer is a part of a page, which has the landmarks and headings.
      rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it("names every control by its visible text", async () => {
    const { container, getByText } = await reach("Ripe avocados");
    for (const button of within(container).queryAllByRole("button")) {
      expect(button.textContent.trim()).not.toBe("");
      expect(button).toHaveAccessibleName(button.textContent.trim());
    }
    const label = getByText("Message your shopper");
    expect(label).toBeVisible();
    for (const field of within(container).queryAllByRole("textbox")) {
      expect(field).toHaveAccessibleName(label.textContent);
    }
  });

  it("has targets of 24 pixels, and of 44 for fingers", async () => {
    const { container } = await reach("Ripe avocados");
    const small = (least: number) =>
      within(container)
        .queryAllByRole("button")
        .filter((button) => {
          const { width, height } = button.getBoundingClientRect();
          return Math.min(width, height) < least;
        })
        .map(({ textContent }) => textContent);
    expect(small(24)).toEqual([]);
    await emulateTouch();
    expect(small(44)).toEqual([]);
  });

  it("does not make a page of 320 pixels scroll sideways, even with a word of 500 letters", async () => {
    await emulateViewport(320, 640);
    await reach("x".repeat(500));
    const { clientWidth, scrollWidth } = document.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });

  it.each([
    ["text twice as large", "html { font-size: 200% }"],
    [
      "the text spacing of WCAG",
      "* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    ],
  ])("cuts nothing off and lets no parts overlap with %s", async (_, css) => {
    await emulateViewport(320, 640);
    addStyles(css);
    const { container } = await reach("Ripe avocados, and bread if there is any left");
    const parts = getVisibleParts(container);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter(isCutOff).map(nameOf)).toEqual([]);
    expect(overlaps(parts)).toEqual([]);
  });
});

/** Returns the innermost elements with a text, and the textarea. */
function getVisibleParts(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>("*")].filter((element) => {
    // Material UI has an element with nothing but a zero-width space.
    const isText = element.childElementCount === 0 && /[^\s\u200b]/.test(element.textContent);
    const isPart = isText || element.matches("textarea");
    return isPart && element.checkVisibility() && !isVisuallyHidden(element);
  });
}

function isVisuallyHidden(element: HTMLElement): boolean {
  const { clipPath } = getComputedStyle(element);
  return (
    clipPath !== "none" ||
    (element.parentElement !== null && isVisuallyHidden(element.parentElement))
  );
}

function isCutOff(element: HTMLElement): boolean {
  const { left, right } = element.getBoundingClientRect();
  if (left < 0 || right > document.documentElement.clientWidth) return true;
  if (getComputedStyle(element).display === "inline") return false;
  const scrolls = element.matches("textarea");
  return (
    element.scrollWidth > element.clientWidth ||
    (!scrolls && element.scrollHeight > element.clientHeight)
  );
}

function overlaps(elements: HTMLElement[]): string[] {
  return elements.flatMap((one, index) =>
    elements.slice(index + 1).flatMap((other) => {
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      const isApart =
        a.right <= b.left + 0.5 ||
        b.right <= a.left + 0.5 ||
        a.bottom <= b.top + 0.5 ||
        b.bottom <= a.top + 0.5;
      return isApart ? [] : [`${nameOf(one)} and ${nameOf(other)}`];
    }),
  );
}

function nameOf(element: HTMLElement): string {
  return `${element.localName} "${element.textContent}"`;
}
