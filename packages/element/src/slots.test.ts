import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { addChat, addComposer } from "./testing/addElement.ts";

const TERMS = '<a slot="footer" href="#terms">Terms</a>';
const CALL = '<a slot="error-actions" href="#call">Call the store</a>';

describe.each([
  ["composer", addComposer, "1"],
  ["chat", addChat, "2"],
])("the slots of a %s", (_, add, customer) => {
  it("show the footer always, and the actions only with an error", async () => {
    const { alert, element, field } = await add(`chat-disabled~${customer}`, TERMS + CALL);
    const [terms, call] = linksOf(element);
    expect(terms).toBeVisible();
    expect(call?.assignedSlot).toBeNull();
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(alert().textContent).toMatch(/right now/));
    await vi.waitFor(() => expect(call).toBeVisible());
    expect(call?.assignedSlot?.parentElement).toMatchTextContent(/right now/);
  });

  it("may be filled and emptied later", async () => {
    const { element, group } = await add("shopping~60");
    const footers = () => group().querySelectorAll(".shopper-chat-footer").length;
    expect(footers()).toBe(0);
    element.innerHTML = '<p><a href="#terms">Terms</a></p>';
    const paragraph = element.querySelector("p");
    if (paragraph) paragraph.slot = "footer";
    await vi.waitFor(() => expect(footers()).toBe(1));
    expect(paragraph).toBeVisible();
    element.replaceChildren();
    await vi.waitFor(() => expect(footers()).toBe(0));
  });

  it("leave focus in the composer when the error disappears with the focused action", async () => {
    const { alert, element, field } = await add(`chat-disabled~3${customer}`, CALL);
    element.customerKey = "Sam";
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(alert().textContent).toMatch(/right now/));
    const [call] = linksOf(element);
    await vi.waitFor(() => expect(call).toBeVisible());
    call?.focus();
    expect(document.activeElement).toBe(call);
    // Sam's error is gone, and the customer has not moved focus.
    element.customerKey = "Kim";
    await vi.waitFor(() => expect(call?.assignedSlot).toBeNull());
    await vi.waitFor(() => expect(element.shadowRoot?.activeElement).toBe(field()));
  });
});

it("a chat has a row above its messages for its header slots", async () => {
  const { element, log } = await addChat(
    "shopping~61",
    '<b slot="header-title">Ana</b><i slot="header-subtitle">7 of 10 items</i>',
  );
  const [title, subtitle] = [element.querySelector("b"), element.querySelector("i")];
  expect(title).toBeVisible();
  expect(subtitle).toBeVisible();
  const end = subtitle?.getBoundingClientRect().bottom;
  expect(end).toBeLessThanOrEqual(log().getBoundingClientRect().top);
});

function linksOf(element: Element): HTMLAnchorElement[] {
  return [...element.querySelectorAll("a")];
}
