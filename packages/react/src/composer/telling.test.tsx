import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import { createGate, dropAnswers } from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";

describe("what is told", () => {
  it("of one order does not stand under another", async () => {
    const { alert, field, getByText, send, show, status } = renderComposer();
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    show({ orderId: "chat-disabled" });
    expect(status()).toBeEmptyDOMElement();
    await userEvent.fill(field(), "x".repeat(1001));
    await userEvent.click(send());
    expect(alert()).toMatchTextContent(/1 character too long/);
    show({ orderId: "shopping" });
    expect(alert()).toBeEmptyDOMElement();
    expect(getByText("1,000 characters left")).toBeVisible();
  });

  it("of a message that was sent is not taken for the text in the field", async () => {
    const gate = createGate();
    const { field, send, status } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await userEvent.fill(field(), "Second");
    await userEvent.click(send());
    gate.release();
    await waitFor(() =>
      expect(status()).toMatchTextContent("Your last message was sent. This one isn’t yet."),
    );
    expect(field()).toHaveValue("Second");
  });

  it("ends when it is no longer so", async () => {
    const { alert, field, send } = renderComposer();
    await userEvent.click(send());
    expect(alert()).toMatchTextContent("Write a message first.");
    await userEvent.type(field(), "R");
    expect(alert()).toBeEmptyDOMElement();
    await userEvent.clear(field());
    expect(alert()).toBeEmptyDOMElement();
  });

  it("goes with the next letter, although what it says still is so", async () => {
    const { alert, field, getByText, send } = renderComposer({ orderId: "silent" });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await userEvent.fill(field(), "Second");
    await userEvent.click(send());
    expect(alert()).toMatchTextContent(/still on its way/);
    await userEvent.type(field(), "!");
    expect(alert()).toBeEmptyDOMElement();
    expect(getByText("Sending…")).toBeVisible();
  });

  it("goes, when Connect called the text too long and it is changed", async () => {
    const { alert, field, queryByRole, send } = renderComposer({ orderId: "too-long" });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(/too long/));
    expect(queryByRole("button", { name: "Try again" })).toBeNull();
    await userEvent.type(field(), "!");
    expect(alert()).toBeEmptyDOMElement();
  });

  it("goes, when the text that came back is given up", async () => {
    const { alert, field, queryByRole, send } = renderComposer({ orderId: "chat-disabled" });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
    await userEvent.clear(field());
    expect(alert()).toBeEmptyDOMElement();
    expect(queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("of another message does not describe what is written now", async () => {
    const { field, findByText, send } = renderComposer({ network: dropAnswers() });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await findByText("Not confirmed");
    expect(field()).not.toHaveAccessibleDescription(/couldn’t confirm/);
  });

  it("of a closed order is seen once, although Send tells it again", async () => {
    const { alert, field, getAllByText, send, show } = renderComposer();
    await userEvent.fill(field(), "Ripe avocados");
    show({ availability: "closed" });
    act(() => send().click());
    expect(alert()).toMatchTextContent(/This order is done/);
    const seen = getAllByText(/This order is done/).filter(
      (text) => !text.closest(".shopper-chat-unseen"),
    );
    expect(seen).toHaveLength(1);
  });

  it("is said again when the same thing happens again", async () => {
    const { alert, button, field, findByText, send } = renderComposer({ network: dropAnswers() });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("Not confirmed");
    const first = alert().textContent;
    await userEvent.click(button("Try again"));
    await findByText("Not confirmed");
    await waitFor(() => expect(alert().textContent).not.toBe(first));
    expect(alert()).toMatchTextContent(/couldn’t confirm/);
  });

  it("of an older message stays while it is not dealt with", async () => {
    const gate = createGate();
    let isCut = true;
    const { container, field, findByText, getAllByRole, getByText, send } = renderComposer({
      network: (fetch) => gate.network(dropAnswers(() => isCut)(fetch)),
    });
    gate.release();
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await findByText("Not confirmed");
    await userEvent.fill(field(), "Second");
    await userEvent.click(send());
    await waitFor(() => expect(getAllByRole("button", { name: "Remove" })).toHaveLength(2));
    const [, second] = getAllByRole("button", { name: "Remove" });
    await userEvent.click(second ?? send());
    expect(getByText(/couldn’t confirm/)).toBeVisible();
    isCut = false;
    await userEvent.type(field(), "Third{Enter}");
    await findByText("Message sent");
    expect(getByText(/couldn’t confirm/)).toBeVisible();
    expect(container.firstElementChild).toHaveAttribute("data-state", "failed");
  });
});

describe("an old failure", () => {
  it("is not told again when another message is sent", async () => {
    let isCut = true;
    const { alert, field, findByText, send, status } = renderComposer({
      network: dropAnswers(() => isCut),
    });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await findByText("Not confirmed");
    isCut = false;
    const told: string[] = [];
    const observer = new MutationObserver(() => told.push(alert().textContent));
    observer.observe(alert(), { childList: true, characterData: true, subtree: true });
    await userEvent.type(field(), "Second{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    observer.disconnect();
    expect(told).toEqual([]);
  });

  it("that may have arrived is never called not sent by a later refusal, and keeps its key", async () => {
    const answers = ["lost", "refused", "accepted"];
    const { alert, button, field, findByText, outgoing, send, status, keys } = renderComposer({
      network: (fetch) => async (input, init) => {
        const answer = answers.shift();
        if (answer === "refused") return new Response(null, { status: 401 });
        const response = await fetch(input, init);
        if (answer === "lost") throw new TypeError("Failed to fetch");
        return response;
      },
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("Not confirmed");
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(alert()).toMatchTextContent(/signed out/));
    expect(alert().textContent).not.toMatch(/wasn’t sent/);
    expect(field()).toHaveValue("");
    expect(outgoing()).toEqual(["Ripe avocados"]);
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(new Set(keys()).size).toBe(1);
    expect(keys()).toHaveLength(3);
  });

  it("and every other news go with the customer", async () => {
    const { client, field, send, status } = renderComposer();
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    act(() => client.clear());
    expect(status()).toBeEmptyDOMElement();
  });

  it("nor does the end of one customer's wait reach the next", async () => {
    const { alert, client, field, send, status } = renderComposer({ orderId: "rate-limited" });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).not.toBeEmptyDOMElement());
    act(() => client.clear());
    expect(status()).toBeEmptyDOMElement();
    expect(send()).not.toHaveAttribute("aria-disabled");
  });
});

describe("on a host's page", () => {
  it("keeps its hidden parts within it, so that a scrolling box does not grow the page", () => {
    const box = document.createElement("div");
    box.style.cssText = "height: 200px; overflow: auto";
    box.innerHTML = '<div style="height: 5000px"></div>';
    document.body.append(box);
    const { container } = renderComposer();
    box.append(container);
    expect(document.documentElement.scrollHeight).toBeLessThan(2000);
    box.remove();
  });

  it("lets a class of the host's set its place, and no element rule change its parts", () => {
    const style = document.createElement("style");
    style.textContent =
      "textarea { height: 9px; opacity: 0.1 } button { max-width: 9px; text-transform: uppercase } p { max-width: 9px; text-indent: 9px } label { float: right } .own { margin: 7px; max-width: 300px }";
    document.head.append(style);
    const { container, field, send } = renderComposer({ className: "own" });
    const root = container.querySelector(".shopper-chat");
    expect(root).toHaveStyle({ margin: "7px", maxWidth: "300px" });
    expect(field().clientHeight).toBeGreaterThan(60);
    expect(field()).toHaveStyle({ opacity: "1" });
    expect(send()).toHaveStyle({ maxWidth: "none", textTransform: "none" });
    expect(container.querySelector("label")).toHaveStyle({ float: "none" });
    style.remove();
  });
});

it("fits where there is little room, in every part", async () => {
  const { alert, container, field, findByText, send } = renderComposer({
    network: () => async () =>
      new Response(null, { status: 429, headers: { "Retry-After": "3000" } }),
  });
  container.style.width = "220px";
  await userEvent.fill(field(), "x".repeat(60));
  await userEvent.click(send());
  await findByText(/^You can send again in 3,000 seconds/, { selector: "[aria-hidden]" });
  expect(alert()).not.toBeEmptyDOMElement();
  const root = container.getBoundingClientRect();
  for (const part of container.querySelectorAll(
    ".shopper-chat *:not(.shopper-chat-unseen, .shopper-chat-status)",
  )) {
    const { left, right } = part.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(root.left);
    expect(right).toBeLessThanOrEqual(root.right);
  }
});
