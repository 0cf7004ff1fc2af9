import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { addChat, addComposer } from "./testing/addElement.ts";

const TERMS = '<a slot="footer" href="#terms">Terms</a>';
const CALL = '<a slot="failure-actions" href="#call">Call the store</a>';

describe.each([
  ["composer", addComposer, "1"],
  ["chat", addChat, "2"],
])("what a page puts into a %s", (_, add, customer) => {
  it("is shown: the footer always, what may be done about a failure when there is one", async () => {
    const { alert, element, field } = await add(`chat-disabled~${customer}`, TERMS + CALL);
    const [terms, call] = linksOf(element);
    expect(terms).toBeVisible();
    expect(call?.assignedSlot).toBeNull();
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(alert().textContent).toMatch(/right now/));
    await vi.waitFor(() => expect(call).toBeVisible());
    expect(call?.assignedSlot?.parentElement).toContainElement(alert());
  });

  it("may come later, and go", async () => {
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

  it("leaves focus in the composer when it goes away with the failure", async () => {
    const { alert, element, field } = await add(`chat-disabled~3${customer}`, CALL);
    element.customerKey = "Sam";
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(alert().textContent).toMatch(/right now/));
    const [call] = linksOf(element);
    await vi.waitFor(() => expect(call).toBeVisible());
    call?.focus();
    expect(document.activeElement).toBe(call);
    // Nothing of Sam's is there any more, and nobody has moved focus.
    element.customerKey = "Kim";
    await vi.waitFor(() => expect(call?.assignedSlot).toBeNull());
    await vi.waitFor(() => expect(element.shadowRoot?.activeElement).toBe(field()));
  });
});

function linksOf(element: Element): HTMLAnchorElement[] {
  return [...element.querySelectorAll("a")];
}
