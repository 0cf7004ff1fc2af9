import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers } from "../../../testing/createSandboxClient.ts";
import { renderComposer } from "../../../testing/renderComposer.tsx";

const UNCONFIRMED = /not sure your message was sent/;

describe("an error that was announced", () => {
  it("stays visible and is not announced again when a blocked attempt is over", async () => {
    const { alert, banner, field, send, show, unsent } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.type(field(), "First{Enter}");
    await waitFor(() => expect(alert()).toMatchTextContent(UNCONFIRMED));
    await userEvent.fill(field(), "x".repeat(1001));
    await userEvent.click(send());
    expect(alert()).toMatchTextContent(/1 character over/);
    expect(banner()).toMatch(/1 character over/);
    const announced = followAnnouncements(alert());
    await userEvent.fill(field(), "Second");
    expect(banner()).toMatch(UNCONFIRMED);
    show({ footer: "Anything else" });
    expect(announced()).toEqual([]);
    expect(unsent()).toEqual(["First"]);
    act(() => field().blur());
    expect(field()).not.toHaveAccessibleDescription(UNCONFIRMED);
  });

  it("about the text of the textarea still describes it after a blocked attempt, and Try again is back", async () => {
    const { alert, banner, button, field, queryByRole, send } = renderComposer({
      orderId: "chat-disabled",
    });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
    await userEvent.fill(field(), "x".repeat(1001));
    await userEvent.click(send());
    expect(banner()).toMatch(/1 character over/);
    expect(queryByRole("button", { name: "Try again" })).toBeNull();
    await userEvent.fill(field(), "Ripe avocados");
    expect(banner()).toMatch(/right now/);
    act(() => field().blur());
    expect(field()).toHaveAccessibleDescription(/right now/);
    const announced = followAnnouncements(alert());
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(announced()).toEqual([expect.stringMatching(/right now/)]));
  });

  it("is visible again and not announced again when a newer error is dealt with", async () => {
    const { alert, banner, field, findByText, getAllByRole } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.type(field(), "First{Enter}");
    await findByText("May not have been sent");
    await userEvent.type(field(), "Second{Enter}");
    const removeButtons = () => getAllByRole("button", { name: "Remove" });
    await waitFor(() => expect(removeButtons()).toHaveLength(2));
    const announced = followAnnouncements(alert());
    await userEvent.click(removeButtons().at(-1) ?? field());
    expect(banner()).toMatch(UNCONFIRMED);
    await userEvent.click(removeButtons()[0] ?? field());
    expect(banner()).toBe("");
    expect(announced()).toEqual([]);
  });

  it("is not announced again when another message is sent", async () => {
    let isCut = true;
    const { alert, field, findByText, send, status } = renderComposer({
      network: dropAnswers(() => isCut),
    });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await findByText("May not have been sent");
    isCut = false;
    const announced = followAnnouncements(alert());
    await userEvent.type(field(), "Second{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(announced()).toEqual([]);
  });

  it("is announced again when the same thing happens again", async () => {
    const { alert, button, field, findByText, send } = renderComposer({ network: dropAnswers() });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("May not have been sent");
    const announced = followAnnouncements(alert());
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(announced()).toEqual([expect.stringMatching(UNCONFIRMED)]));
  });
});

it("announces an error although a blocked reason is still shown", async () => {
  const gate = createGate();
  const { alert, banner, button, field, findByText, send, show } = renderComposer({
    network: (fetch) => gate.network(dropAnswers()(fetch)),
  });
  await userEvent.type(field(), "First{Enter}");
  await userEvent.type(field(), "Second");
  show({ availability: "closed" });
  // A person can press it; the test driver would wait for it to be enabled.
  act(() => send().click());
  expect(alert()).toMatchTextContent(/This order is closed/);
  gate.release();
  await findByText("May not have been sent");
  expect(alert()).toMatchTextContent(UNCONFIRMED);
  expect(banner()).toMatch(UNCONFIRMED);
  await userEvent.click(button("Remove"));
  expect(banner()).toBe("");
});

/** Returns what a live region announces from now on. An emptied region announces nothing. */
function followAnnouncements(region: HTMLElement): () => string[] {
  const texts: string[] = [];
  const observer = new MutationObserver(() => {
    if (region.textContent !== "") texts.push(region.textContent);
  });
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return () => texts;
}
