import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { renderComposer } from "../../testing/renderComposer.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";

afterEach(() => vi.restoreAllMocks());

describe("a text", () => {
  it("of a megabyte stays in the textarea, is counted, and is not sent", async () => {
    const { alert, attempts, field, getByText, send } = renderComposer();
    const text = "Any bread! ".repeat(100_000);
    enter(field(), text);
    expect(getByText("1,098,999 characters over")).toBeInTheDocument();
    act(() => send().click());
    expect(alert()).toMatchTextContent(/1,098,999 characters over/);
    expect(field().value.length).toBe(text.length);
    expect(attempts()).toBe(0);
  });

  it("of emoji is counted as Connect counts it: a family is five characters", async () => {
    const { field, getByText } = renderComposer();
    enter(field(), "👨‍👩‍👧".repeat(1000));
    await waitFor(() => expect(getByText("4,000 characters over")).toBeVisible());
  });

  it("of zero-width joiners alone counts as empty", async () => {
    const { attempts, field, getByText, send, status } = renderComposer();
    await userEvent.fill(field(), "\u200d".repeat(20));
    expect(getByText("1,000 characters left")).toBeVisible();
    await userEvent.click(send());
    expect(status()).toMatchTextContent("Enter a message.");
    expect(attempts()).toBe(0);
  });

  it("is sent without its NUL characters and with lone surrogates replaced", async () => {
    const { field, send, sentBodies } = renderComposer();
    enter(field(), "a\u0000b \u202ec\u202c \ud800 d");
    await userEvent.click(send());
    await waitFor(() => expect(sentBodies()).toEqual(["ab \u202ec\u202c \ufffd d"]));
  });
});

describe("an unusual order id", () => {
  it.each(["..%2f", "order/1", "x".repeat(256), "."])("loses no text: %s", async (orderId) => {
    const { alert, field, sandbox, send } = renderComposer({ orderId });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).not.toBeEmptyDOMElement());
    expect(field()).toHaveValue("Ripe avocados");
    // No request names another order.
    for (const { path } of sandbox.requests().slice(1)) {
      expect(path).toBe("/v2/post_checkout/chat/..%252f/messages");
    }
  });

  it("that is a number throws, with what to write", () => {
    watchPageErrors();
    // An app without types can pass one.
    const props = JSON.parse('{"orderId":7}');
    expect(() => renderComposer(props)).toThrow(/orderId=\{String\(order\.id\)\}/);
  });
});

it("sends on a page without crypto.randomUUID, as over plain HTTP", async () => {
  vi.spyOn(crypto, "randomUUID").mockImplementation(() => {
    throw new TypeError("crypto.randomUUID is not a function");
  });
  const { field, sentBodies } = renderComposer();
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await waitFor(() => expect(sentBodies()).toEqual(["Ripe avocados"]));
});

/** Sets the text at once, as a paste does. Typing it would take too long. */
function enter(field: HTMLTextAreaElement, text: string): void {
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
