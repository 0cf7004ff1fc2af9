import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { paste } from "../../../testing/compose.ts";
import { renderComposer } from "../../../testing/renderComposer.tsx";

afterEach(() => vi.useRealTimers());

describe("the counter", () => {
  it("shows how many characters are left, as Connect counts them", async () => {
    const { field, getByText } = renderComposer();
    await userEvent.fill(field(), "👨‍👩‍👧 x");
    expect(getByText("993 characters left")).toBeVisible();
    await userEvent.fill(field(), "x".repeat(999));
    expect(getByText("1 character left")).toBeVisible();
  });

  it("can be found by screen readers, and is announced only near the limit after a pause of a second", () => {
    vi.useFakeTimers();
    const { field, getByText, status } = renderComposer();
    const region = status();
    const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

    enter(field(), "x".repeat(799));
    wait(5000);
    expect(region).toBeEmptyDOMElement();
    const counter = getByText("201 characters left");
    expect(counter.closest("[aria-hidden], [aria-live]")).toBeNull();
    enter(field(), "x".repeat(900));
    wait(900);
    enter(field(), "x".repeat(905));
    wait(900);
    expect(region).toBeEmptyDOMElement();
    wait(100);
    expect(region).toMatchTextContent("95 characters left");
    enter(field(), "x");
    // A hidden region is cleared after ten seconds.
    wait(10_000);
    expect(region).toBeEmptyDOMElement();
  });
});

describe("the character limit", () => {
  it("keeps all of a text over it, says by how much, and Send sends nothing", async () => {
    const { alert, attempts, banner, field, getByText, send } = renderComposer();
    await userEvent.fill(field(), "x".repeat(1050));
    expect(getByText("50 characters over")).toBeVisible();
    expect(field()).toBeInvalid();
    await userEvent.click(send());
    const tooLong = "Your message is 50 characters over the 1,000-character limit.";
    expect(alert()).toMatchTextContent(tooLong);
    expect(banner()).toBe(tooLong);
    expect(field()).toHaveValue("x".repeat(1050));
    expect(field()).toHaveFocus();
    expect(attempts()).toBe(0);
  });

  it("cuts nothing off a longer paste, and one undo removes it", async () => {
    const { attempts, field, getByText, send } = renderComposer();
    await userEvent.type(field(), "Bread");
    await paste("x".repeat(1045));
    expect(field()).toHaveValue(`Bread${"x".repeat(1045)}`);
    expect(field()).toBeInvalid();
    expect(getByText("50 characters over")).toBeVisible();
    await userEvent.click(send());
    expect(attempts()).toBe(0);
    expect(field()).toHaveFocus();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(field()).toHaveValue("Bread");
    expect(field()).not.toBeInvalid();
  });

  it.each([
    ["flags", "🇨🇦", 2],
    ["letters with combining marks", "e\u0301", 2],
    ["emoji with a skin tone", "👍🏽", 2],
    ["families of joined emoji", "👨‍👩‍👧", 5],
    ["letters beyond the basic plane", "𠮷", 1],
  ])("accepts as many %s as Connect does, and not one character more", async (_, sign, counted) => {
    const { alert, attempts, field, getByText, send, sentBodies, status } = renderComposer();
    const full = sign.repeat(1000 / counted);
    await userEvent.fill(field(), `${full}x`);
    expect(getByText("1 character over")).toBeVisible();
    await userEvent.click(send());
    expect(alert()).toMatchTextContent(/1 character over/);
    expect(attempts()).toBe(0);
    await userEvent.fill(field(), full);
    expect(getByText("0 characters left")).toBeVisible();
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual([full]);
  });
});

/** Sets the text at once, as a paste does. */
function enter(field: HTMLTextAreaElement, text: string): void {
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
