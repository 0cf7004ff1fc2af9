import { act, render, waitFor, within } from "@testing-library/react";
import { StrictMode } from "react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, createSandboxClient, dropAnswers } from "../../testing/createSandboxClient.ts";
import { composerQueries, renderComposer } from "../../testing/renderComposer.tsx";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";

describe("draft", () => {
  it("shows the draft again when the composer comes back", async () => {
    const first = renderComposer();
    await userEvent.fill(first.field(), "Ripe avocados");
    first.unmount();
    const second = renderComposer({ sandboxClient: first });
    expect(second.field()).toHaveValue("Ripe avocados");
    second.getByText("987 characters left");
  });

  it("shows the draft again when the provider comes back, and clears it for another customer", async () => {
    const page = (customerKey: string) => (
      <ShopperChatProvider baseUrl="/draft-lifetime" customerKey={customerKey}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const first = render(page("ana"));
    await userEvent.fill(composerQueries(first.container).field(), "Ripe avocados");
    first.unmount();

    const second = render(page("ana"));
    expect(composerQueries(second.container).field()).toHaveValue("Ripe avocados");
    await act(async () => second.rerender(page("theo")));
    expect(composerQueries(second.container).field()).toHaveValue("");
    second.rerender(page("ana"));
    expect(composerQueries(second.container).field()).toHaveValue("");
  });

  it("clears the draft when the app resets the client", async () => {
    const { client, field } = renderComposer();
    await userEvent.fill(field(), "Ripe avocados");
    act(() => client.reset());
    expect(field()).toHaveValue("");
  });

  it("shares draft, unsent messages and lock between two composers of an order", async () => {
    const gate = createGate();
    const sandboxClient = createSandboxClient(gate.network);
    const left = renderComposer({ sandboxClient, id: "left" });
    const right = renderComposer({ sandboxClient, id: "right" });
    await userEvent.fill(left.field(), "Ripe avocados");
    expect(right.field()).toHaveValue("Ripe avocados");
    left.send().click();
    right.send().click();
    expect(right.field()).toHaveValue("");
    await waitFor(() => expect(right.unsent()).toEqual(["Ripe avocados"]));
    gate.release();
    expect(await within(right.container).findByText("Message sent")).toBeInTheDocument();
    expect(left.attempts()).toBe(1);
  });

  it("keeps each draft with its order when the order changes while a message is sending", async () => {
    const gate = createGate();
    const { field, unsent, send, sandbox, show } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "For shopping");
    await userEvent.click(send());
    await userEvent.fill(field(), "A draft for shopping");
    show({ orderId: "chat-disabled" });
    expect(field()).toHaveValue("");
    expect(unsent()).toEqual([]);
    await userEvent.fill(field(), "A draft for the other");
    gate.release();
    await waitFor(() => expect(sandbox.requests().at(-1)?.path).toMatch(/shopping\/messages$/));
    show({ orderId: "shopping" });
    expect(field()).toHaveValue("A draft for shopping");
    await waitFor(() => expect(unsent()).toEqual([]));
    show({ orderId: "chat-disabled" });
    expect(field()).toHaveValue("A draft for the other");
  });

  it("puts a failed message back and announces the error although the composer was unmounted", async () => {
    const gate = createGate();
    const first = renderComposer({ orderId: "chat-disabled", network: gate.network });
    await userEvent.fill(first.field(), "Ripe avocados");
    await userEvent.click(first.send());
    first.unmount();
    gate.release();
    const second = renderComposer({ orderId: "chat-disabled", sandboxClient: first });
    await waitFor(() => expect(second.field()).toHaveValue("Ripe avocados"));
    expect(second.alert()).toMatchTextContent(/right now/);
    expect(first.attempts()).toBe(1);
  });

  it("keeps the draft for a customer who becomes known later", async () => {
    const page = (customerKey?: string) => (
      <ShopperChatProvider baseUrl="/late-customer" customerKey={customerKey}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const { container, rerender } = render(page());
    const { field } = composerQueries(container);
    await userEvent.fill(field(), "Ripe avocados");
    await act(async () => rerender(page("ana")));
    expect(field()).toHaveValue("Ripe avocados");
    rerender(page());
    expect(field()).toHaveValue("");
  });

  it("keeps the draft although a provider for another customer appears", async () => {
    const page = (customerKey: string) => (
      <ShopperChatProvider baseUrl="/two-customers" customerKey={customerKey}>
        <ShopperChatComposer orderId="shopping" id={customerKey} />
      </ShopperChatProvider>
    );
    const first = render(page("ana"));
    const { field } = composerQueries(first.container);
    await userEvent.fill(field(), "Ripe avocados");
    const second = render(page("theo"));
    expect(composerQueries(second.container).field()).toHaveValue("");
    expect(field()).toHaveValue("Ripe avocados");
  });

  it("keeps the text of the textarea when a form around it is reset", async () => {
    const form = document.createElement("form");
    document.body.append(form);
    const { container, field } = renderComposer();
    form.append(container);
    await userEvent.fill(field(), "Ripe avocados");
    form.reset();
    expect(field()).toHaveValue("Ripe avocados");
    form.remove();
  });

  it("sends the text of both textareas of an order if they differ without an input event", async () => {
    const sandboxClient = createSandboxClient();
    const left = renderComposer({ sandboxClient, id: "left" });
    const right = renderComposer({ sandboxClient, id: "right" });
    left.field().value = "Typed";
    right.field().value = "Dictated";
    await userEvent.click(left.send());
    await waitFor(() => expect(sandboxClient.sentBodies()).toEqual(["Typed\nDictated"]));
    expect([left.field().value, right.field().value]).toEqual(["", ""]);
  });

  it("sends the text of both textareas if one was typed in and the other changed without an event", async () => {
    const sandboxClient = createSandboxClient();
    const left = renderComposer({ sandboxClient, id: "left" });
    const right = renderComposer({ sandboxClient, id: "right" });
    right.field().value = "Dictated";
    await userEvent.type(left.field(), "Typed");
    await userEvent.click(left.send());
    await waitFor(() => expect(sandboxClient.sentBodies()).toEqual(["Typed\nDictated"]));
  });

  it("keeps the idempotency key of a message that is edited and sent unchanged", async () => {
    let isCut = true;
    const { button, field, findByText, send, status, keys } = renderComposer({
      network: dropAnswers(() => isCut),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("May not have been sent");
    isCut = false;
    await userEvent.click(button("Edit"));
    expect(field()).toHaveFocus();
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    await userEvent.type(field(), "Another{Enter}");
    await waitFor(() => expect(keys()).toHaveLength(3));
    expect(keys()[1]).toBe(keys()[0]);
    expect(keys()[2]).not.toBe(keys()[0]);
  });

  it("uses a new idempotency key after the backend has refused the key as another message's", async () => {
    let isReused = true;
    const { button, field, keys, send, status } = renderComposer({
      network:
        (fetch) =>
        async (...request) =>
          isReused ? new Response("", { status: 422 }) : fetch(...request),
    });
    await userEvent.fill(field(), "Ripe avocados");
    act(() => send().click());
    await userEvent.fill(field(), "The next one");
    const tryAgain = await waitFor(() => button("Try again"));
    isReused = false;
    await userEvent.click(tryAgain);
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(keys()).toHaveLength(2);
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it("reads the textarea when the page returns from the back/forward cache", async () => {
    const { field, getByText } = renderComposer();
    field().value = "Put back";
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await waitFor(() => expect(getByText("992 characters left")).toBeVisible());
  });

  it("reads the textarea on that return although another composer of the order has unmounted", async () => {
    const sandboxClient = createSandboxClient();
    const { field, getByText } = renderComposer({ sandboxClient });
    renderComposer({ sandboxClient }).unmount();
    field().value = "Put back";
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await waitFor(() => expect(getByText("992 characters left")).toBeVisible());
  });

  it("sends a message once under StrictMode", async () => {
    const sandboxClient = createSandboxClient();
    const { container } = render(
      <StrictMode>
        <ShopperChatProvider client={sandboxClient.client}>
          <ShopperChatComposer orderId="shopping" />
        </ShopperChatProvider>
      </StrictMode>,
    );
    const { field, status } = composerQueries(container);
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sandboxClient.attempts()).toBe(1);
  });
});
