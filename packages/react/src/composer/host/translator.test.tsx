import { waitFor } from "@testing-library/react";
import { expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers, type Network } from "../../testing/createSandboxClient.ts";
import { type RenderedComposer, renderComposer } from "../../testing/renderComposer.tsx";

it("a message that is sent", async () => {
  const gate = createGate();
  const { container, field, findByRole, outgoing, status } = renderTranslated({
    network: gate.network,
  });
  await userEvent.type(field(), "Ripe avocados{Enter}");
  expect(outgoing()).toEqual(["Ripe avocados"]);
  await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
  gate.release();
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  expect(outgoing()).toEqual([]);
  await userEvent.keyboard("Bread");
  expect(counted(container)).toContain("995 characters left");
  await userEvent.keyboard("!");
  expect(counted(container)).toContain("994 characters left");
  expect(status()).toBeEmptyDOMElement();
});

it("a message that is not confirmed, and then removed", async () => {
  const { alert, button, field, findByText, outgoing } = renderTranslated({
    network: dropAnswers(),
  });
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await findByText("Not confirmed");
  expect(alert()).toMatchTextContent(/couldn’t confirm/);
  await userEvent.click(button("Try again"));
  await findByText("Not confirmed");
  await userEvent.click(button("Remove"));
  expect(outgoing()).toEqual([]);
  expect(alert()).toBeEmptyDOMElement();
});

it("a message that is refused, and one that is too long", async () => {
  const { alert, button, container, field, send } = renderTranslated({ orderId: "chat-disabled" });
  await userEvent.click(send());
  expect(alert()).toMatchTextContent("Write a message first.");
  await userEvent.fill(field(), "x".repeat(1001));
  expect(alert()).toBeEmptyDOMElement();
  await userEvent.click(send());
  expect(alert()).toMatchTextContent(/1 character too long/);
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
  expect(counted(container)).toContain("987 characters left");
  await userEvent.click(button("Try again"));
  await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
});

it("an order that opens, a rate limit, and another device", async () => {
  const { alert, container, field, show, status } = renderTranslated({
    availability: "not-yet",
    network: () => async () => new Response(null, { status: 429, headers: { "Retry-After": "1" } }),
  });
  expect(container).toMatchTextContent(/as soon as they start picking/);
  show({ availability: "open" });
  expect(container).not.toMatchTextContent(/as soon as they start picking/);
  show({ availability: "open", submitMode: "ctrl-enter" });
  expect(container).toMatchTextContent(/Ctrl\+Enter sends/);
  show({ availability: "open", submitMode: "auto" });
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await waitFor(() => expect(alert()).toMatchTextContent(/a lot of messages/));
  await waitFor(() => expect(status()).toMatchTextContent("You can send again now."), {
    timeout: 3000,
  });
  show({ availability: "closed" });
  expect(container).toMatchTextContent(/can’t be reached any more/);
});

/** A composer in a page that a translator goes on rewriting: each text becomes a `<font>` with a new one. */
function renderTranslated(
  options: { network?: Network } & Parameters<typeof renderComposer>[0],
): RenderedComposer {
  const composer = renderComposer(options);
  const { container } = composer;
  translate(container);
  expect(container.querySelectorAll("font").length).toBeGreaterThan(3);
  const observer = new MutationObserver(() => translate(container));
  observer.observe(container, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return composer;
}

function translate(container: HTMLElement): void {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const texts: ChildNode[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const parent = currentNode.parentElement;
    if (parent?.closest("font, textarea") || !(currentNode instanceof Text)) continue;
    if (currentNode.data.trim() !== "") texts.push(currentNode);
  }
  for (const text of texts) {
    const font = document.createElement("font");
    font.textContent = text.textContent;
    text.replaceWith(font);
  }
}

/** What the counter shows. */
function counted(container: HTMLElement): string {
  return [...container.querySelectorAll("[aria-hidden=true]")]
    .map(({ textContent }) => textContent)
    .join(" ");
}
