import { within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import "../styles.css";
import "../chat.css";
import { CHAT_STATES } from "../../testing/chatStates.ts";
import { emulateTouch, emulateViewport } from "../../testing/emulate.ts";

describe.each(CHAT_STATES)("a chat that is $name", ({ reach }) => {
  it("has no accessibility violation", async () => {
    const { container } = await reach();
    const { violations } = await axe.run(container, {
      // A chat is a part of a page, which has the headings.
      rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it("has targets of 24 pixels, and of 44 on touch devices", async () => {
    const { container } = await reach();
    const small = (least: number) =>
      within(container)
        .queryAllByRole("button")
        .filter((button) => {
          // One is visible only while it has focus.
          button.focus();
          const { width, height } = button.getBoundingClientRect();
          return Math.min(width, height) < least;
        })
        .map(({ textContent }) => textContent);
    expect(small(24)).toEqual([]);
    await emulateTouch();
    expect(small(44)).toEqual([]);
  });

  it("never makes a page of 320 pixels scroll sideways, nor its own log", async () => {
    await emulateViewport(320, 640);
    const { queryByRole } = await reach();
    for (const element of [document.documentElement, queryByRole("log")]) {
      expect(element?.scrollWidth ?? 0).toBeLessThanOrEqual(element?.clientWidth ?? 0);
    }
  });
});

// Before the shopper starts there is nothing to read, and no log.
describe.each(CHAT_STATES.filter(({ name }) => name !== "not open yet"))(
  "a chat that is $name",
  ({ reach }) => {
    it("has a log that is named, announces nothing itself, and can be scrolled by keyboard", async () => {
      const { log } = await reach();
      expect(log()).toHaveAttribute("aria-live", "off");
      log().focus();
      expect(log()).toHaveFocus();
    });
  },
);
