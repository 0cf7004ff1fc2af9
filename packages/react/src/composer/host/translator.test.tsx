import { waitFor } from "@testing-library/react";
import { expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers, type Network } from "../../../testing/createSandboxClient.ts";
import { type RenderedComposer, renderComposer } from "../../../testing/renderComposer.tsx";

it("a translated composer sends a message and counts the next one", async () => {
  const gate = createGate();
  const { container, field, findByRole, unsent, status } = renderTranslated({
    network: gate.network,
  });
  await userEvent.type(field(), "Ripe avocados{Enter}");
  expect(unsent()).toEqual(["Ripe avocados"]);
  await findByRole("button", { name: "Cancel" }, { timeout: 5000 });
  gate.release();
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  expect(unsent()).toEqual([]);
  await userEvent.keyboard("Bread");
  expect(container).toMatchTextContent("995 characters left");
  await userEvent.keyboard("!");
  expect(container).toMatchTextContent("994 characters left");
  expect(status()).toBeEmptyDOMElement();
});

it("a translated composer shows an unconfirmed message, and removes it", async () => {
  const { alert, banner, button, field, findByText, unsent } = renderTranslated({
    network: dropAnswers(),
  });
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await findByText("May not have been sent");
  expect(alert()).toMatchTextContent(/not sure your message was sent/);
  await userEvent.click(button("Try again"));
  await findByText("May not have been sent");
  await userEvent.click(button("Remove"));
  expect(unsent()).toEqual([]);
  expect(banner()).toBe("");
});

it("a translated composer shows a failed message, and one that is too long", async () => {
  const { alert, banner, button, container, field, send, status } = renderTranslated({
    orderId: "chat-disabled",
  });
  await userEvent.click(send());
  expect(status()).toMatchTextContent("Enter a message.");
  await userEvent.fill(field(), "x".repeat(1001));
  expect(status()).toBeEmptyDOMElement();
  await userEvent.click(send());
  expect(alert()).toMatchTextContent(/1 character over/);
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
  expect(banner()).toMatch(/right now/);
  expect(container).toMatchTextContent("987 characters left");
  await userEvent.click(button("Try again"));
  await waitFor(() => expect(alert()).toMatchTextContent(/right now/));
});

it("a translated composer shows an order that opens, a rate limit and another submit key", async () => {
  const { alert, container, field, show, status } = renderTranslated({
    availability: "not-yet",
    network: () => async () => new Response(null, { status: 429, headers: { "Retry-After": "1" } }),
  });
  expect(container).toMatchTextContent(/once they start shopping/);
  show({ availability: "open" });
  expect(container).not.toMatchTextContent(/once they start shopping/);
  show({ availability: "open", submitMode: "ctrl-enter" });
  expect(container).toMatchTextContent(/Press Ctrl\+Enter to send/);
  show({ availability: "open", submitMode: "auto" });
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await waitFor(() => expect(alert()).toMatchTextContent(/Too many messages/));
  await waitFor(() => expect(status()).toMatchTextContent("You can send messages again."), {
    timeout: 3000,
  });
  show({ availability: "closed" });
  expect(container).toMatchTextContent(/This order is closed/);
});

/** Renders a composer on a page whose translator wraps each new text in a `<font>`. */
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
