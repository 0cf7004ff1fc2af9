import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerPosts, limitedFor } from "../../testing/answerPosts.ts";
import { createGate, dropAnswers } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

describe("a failure that was told", () => {
  it("of a message is seen and not told again when a refusal ends", async () => {
    const { alert, field, findByText, getByText, send } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.type(field(), "First{Enter}");
    await findByText("Not confirmed");
    expect(alert()).toMatchTextContent(/couldn’t confirm/);
    await userEvent.click(send());
    expect(alert()).toMatchTextContent("Write a message first.");
    await userEvent.type(field(), "S");
    expect(alert()).toBeEmptyDOMElement();
    expect(getByText(/couldn’t confirm/)).toBeVisible();
    expect(field()).not.toHaveAccessibleDescription(/couldn’t confirm/);
  });

  it("of the text in the field still describes it, and Try again is back", async () => {
    const { alert, button, field, getByText, send } = renderComposer({ orderId: "chat-disabled" });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
    await userEvent.fill(field(), "x".repeat(1001));
    await userEvent.click(send());
    expect(alert()).toMatchTextContent(/1 character too long/);
    await userEvent.fill(field(), "Ripe avocados");
    expect(alert()).toBeEmptyDOMElement();
    expect(getByText(/right now/)).toBeVisible();
    expect(field()).toHaveAccessibleDescription(/right now/);
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
  });

  it("is seen and not told again when a newer one is dealt with", async () => {
    const { alert, field, findByText, getAllByRole, getByText, queryByText } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.type(field(), "First{Enter}");
    await findByText("Not confirmed");
    await userEvent.type(field(), "Second{Enter}");
    await waitFor(() => expect(getAllByRole("button", { name: "Remove" })).toHaveLength(2));
    const remove = () => getAllByRole("button", { name: "Remove" });
    await userEvent.click(remove().at(-1) ?? field());
    expect(alert()).toBeEmptyDOMElement();
    expect(getByText(/couldn’t confirm/)).toBeVisible();
    await userEvent.click(remove()[0] ?? field());
    expect(queryByText(/couldn’t confirm/)).toBeNull();
  });

  it("stays in sight while the wait that it began is told", async () => {
    const { alert, field, findByText, getByText } = renderComposer({
      network: answerPosts(limitedFor(60)),
    });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await findByText(/a lot of messages/);
    await userEvent.keyboard("{Enter}");
    expect(alert()).toMatchTextContent(/You can send again in/);
    expect(getByText(/a lot of messages/)).toBeVisible();
  });
});

it("a failure is told although a refusal still stands, and then the refusal is over", async () => {
  const gate = createGate();
  const { alert, button, field, findByText, send, show } = renderComposer({
    network: (fetch) => gate.network(dropAnswers()(fetch)),
  });
  await userEvent.type(field(), "First{Enter}");
  await userEvent.type(field(), "Second");
  show({ availability: "closed" });
  // A person can press it; the test driver would wait for it to be enabled.
  act(() => send().click());
  expect(alert()).toMatchTextContent(/This order is done/);
  gate.release();
  await findByText("Not confirmed");
  expect(alert()).toMatchTextContent(/couldn’t confirm/);
  await userEvent.click(button("Remove"));
  expect(alert()).toBeEmptyDOMElement();
});
