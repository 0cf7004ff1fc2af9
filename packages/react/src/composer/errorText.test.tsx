import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import { answerPosts, DROPPED } from "../../testing/answerPosts.ts";
import { createGate, dropAnswers } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

const UNCONFIRMED = /not sure your message was sent/;

describe("the text of the banner", () => {
  it("of one order is not shown under another", async () => {
    const { banner, field, getByText, send, show, status } = renderComposer();
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    show({ orderId: "chat-disabled" });
    expect(status()).toBeEmptyDOMElement();
    await userEvent.fill(field(), "x".repeat(1001));
    await userEvent.click(send());
    expect(banner()).toBe("Your message is 1 character over the 1,000-character limit.");
    show({ orderId: "shopping" });
    expect(banner()).toBe("");
    expect(getByText("1,000 characters left")).toBeVisible();
  });

  it("disappears with the next letter after a blocked attempt, although the reason still holds", async () => {
    const { alert, banner, field, getByText, send } = renderComposer({ orderId: "silent" });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await userEvent.fill(field(), "Second");
    await userEvent.click(send());
    expect(alert()).toMatchTextContent(/still sending/);
    expect(banner()).toMatch(/still sending/);
    await userEvent.type(field(), "!");
    expect(banner()).toBe("");
    expect(getByText("Sending…", { selector: "li *" })).toBeVisible();
  });

  it("disappears when the server rejected a text as too long and the customer changes it", async () => {
    const { alert, banner, field, queryByRole, send } = renderComposer({ orderId: "too-long" });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(/too long/));
    expect(banner()).toMatch(/too long/);
    expect(queryByRole("button", { name: "Try again" })).toBeNull();
    await userEvent.type(field(), "!");
    expect(banner()).toBe("");
  });

  it("disappears when the customer deletes the text that came back", async () => {
    const { banner, field, queryByRole, send } = renderComposer({ orderId: "chat-disabled" });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(banner()).toMatch(/right now/));
    await userEvent.clear(field());
    expect(banner()).toBe("");
    expect(queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("about an unsent message does not describe the textarea", async () => {
    const { field, findByText, send } = renderComposer({ network: dropAnswers() });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await findByText("May not have been sent");
    act(() => field().blur());
    expect(field()).not.toHaveAccessibleDescription(UNCONFIRMED);
  });

  it("about an older message stays while it is not dealt with", async () => {
    let isCut = true;
    const { banner, container, field, findByText, getAllByRole, send } = renderComposer({
      network: dropAnswers(() => isCut),
    });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await findByText("May not have been sent");
    await userEvent.fill(field(), "Second");
    await userEvent.click(send());
    await waitFor(() => expect(getAllByRole("button", { name: "Remove" })).toHaveLength(2));
    const [, second] = getAllByRole("button", { name: "Remove" });
    await userEvent.click(second ?? send());
    expect(banner()).toMatch(UNCONFIRMED);
    isCut = false;
    await userEvent.type(field(), "Third{Enter}");
    await findByText("Message sent");
    expect(banner()).toMatch(UNCONFIRMED);
    expect(container.firstElementChild).toHaveAttribute("data-state", "failed");
  });
});

describe("the textarea's description", () => {
  it("does not change while the textarea has focus, and contains the error when it gets focus again", async () => {
    const { alert, field } = renderComposer({ orderId: "chat-disabled" });
    await userEvent.click(field());
    const description = field().getAttribute("aria-describedby");
    await userEvent.keyboard("Ripe avocados{Enter}");
    await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
    expect(field()).toHaveFocus();
    expect(field().getAttribute("aria-describedby")).toBe(description);
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(field()).toHaveFocus();
    expect(field()).toHaveAccessibleDescription(/^1,000-character limit\..*right now/);
    await userEvent.clear(field());
    await userEvent.tab();
    expect(field()).not.toHaveAccessibleDescription(/right now/);
  });
});

describe("the status", () => {
  it("says which message was sent if the textarea contains another", async () => {
    const gate = createGate();
    const { field, send, status } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await userEvent.fill(field(), "Second");
    await userEvent.click(send());
    gate.release();
    await waitFor(() =>
      expect(status()).toMatchTextContent(
        "Your last message was sent. You have an unsent message.",
      ),
    );
    expect(field()).toHaveValue("Second");
  });

  it("of an empty Send ends when the customer types", async () => {
    const { field, send, status } = renderComposer();
    await userEvent.click(send());
    expect(status()).toMatchTextContent("Enter a message.");
    await userEvent.type(field(), "R");
    expect(status()).toBeEmptyDOMElement();
    await userEvent.clear(field());
    expect(status()).toBeEmptyDOMElement();
  });

  it("is cleared when the customer signs out", async () => {
    const { client, field, send, status } = renderComposer();
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    act(() => client.reset());
    expect(status()).toBeEmptyDOMElement();
  });
});

it("shows the reason that an order is closed once, although Send announces it again", async () => {
  const { alert, field, getAllByText, send, show } = renderComposer();
  await userEvent.fill(field(), "Ripe avocados");
  show({ availability: "closed" });
  act(() => send().click());
  expect(alert()).toMatchTextContent(/This order is closed/);
  const visible = getAllByText(/This order is closed/).filter(
    (text) => !text.closest(".shopper-chat-visually-hidden"),
  );
  expect(visible).toHaveLength(1);
});

it("never says that a message was not sent if an earlier try may have arrived, and keeps its key", async () => {
  const { alert, banner, button, field, findByText, unsent, send, status, keys } = renderComposer({
    network: answerPosts(DROPPED, async () => new Response(null, { status: 401 }), null),
  });
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await findByText("May not have been sent");
  await userEvent.click(button("Try again"));
  await waitFor(() => expect(alert()).toMatchTextContent(/signed out/));
  expect(alert().textContent).not.toMatch(/wasn’t sent/);
  expect(banner()).toContain("Your shopper may already have received this message.");
  expect(field()).toHaveValue("");
  expect(unsent()).toEqual(["Ripe avocados"]);
  await userEvent.click(button("Try again"));
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  expect(new Set(keys()).size).toBe(1);
  expect(keys()).toHaveLength(3);
});
