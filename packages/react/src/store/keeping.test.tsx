import { act, render, waitFor, within } from "@testing-library/react";
import { type ReactElement, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createGate, createSandboxClient, dropAnswers } from "../testing/createSandboxClient.ts";
import { composerQueries, renderComposer } from "../testing/renderComposer.tsx";

describe("what the customer wrote", () => {
  it("is there again when the composer comes back", async () => {
    const first = renderComposer();
    await userEvent.fill(first.field(), "Ripe avocados");
    first.unmount();
    const second = renderComposer({ sandboxClient: first });
    expect(second.field()).toHaveValue("Ripe avocados");
    second.getByText("987 characters left");
  });

  it("is there again when the provider comes back, and gone for another customer", async () => {
    const page = (customerKey: string) => (
      <ShopperChatProvider baseUrl="/keeping-test" customerKey={customerKey}>
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

  it("is forgotten when the host clears the client", async () => {
    const { client, field } = renderComposer();
    await userEvent.fill(field(), "Ripe avocados");
    act(() => client.clear());
    expect(field()).toHaveValue("");
  });

  it("is the same in a second composer for the order, lock included", async () => {
    const gate = createGate();
    const sandboxClient = createSandboxClient(gate.network);
    const left = renderComposer({ sandboxClient });
    const right = renderComposer({ sandboxClient });
    await userEvent.fill(left.field(), "Ripe avocados");
    expect(right.field()).toHaveValue("Ripe avocados");
    left.send().click();
    right.send().click();
    expect(right.field()).toHaveValue("");
    await waitFor(() => expect(right.outgoing()).toEqual(["Ripe avocados"]));
    gate.release();
    expect(await within(right.container).findByText("Message sent")).toBeInTheDocument();
    expect(left.attempts()).toBe(1);
  });

  it("stays with its order when the order changes under way", async () => {
    const gate = createGate();
    const { field, outgoing, send, sandbox, show } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "For shopping");
    await userEvent.click(send());
    await userEvent.fill(field(), "A draft for shopping");
    show({ orderId: "chat-disabled" });
    expect(field()).toHaveValue("");
    expect(outgoing()).toEqual([]);
    await userEvent.fill(field(), "A draft for the other");
    gate.release();
    await waitFor(() => expect(sandbox.requests().at(-1)?.path).toMatch(/shopping\/messages$/));
    show({ orderId: "shopping" });
    expect(field()).toHaveValue("A draft for shopping");
    await waitFor(() => expect(outgoing()).toEqual([]));
    show({ orderId: "chat-disabled" });
    expect(field()).toHaveValue("A draft for the other");
  });

  it("is told as sent, or is back in the field, although the composer was gone meanwhile", async () => {
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

  it("is kept for a customer who becomes known only later", async () => {
    const page = (customerKey?: string) => (
      <ShopperChatProvider baseUrl="/late-test" customerKey={customerKey}>
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

  it("is not touched by a second provider for somebody else on the page", async () => {
    const page = (customerKey: string) => (
      <ShopperChatProvider baseUrl="/two-test" customerKey={customerKey}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const first = render(page("ana"));
    const { field } = composerQueries(first.container);
    await userEvent.fill(field(), "Ripe avocados");
    const second = render(page("theo"));
    expect(composerQueries(second.container).field()).toHaveValue("");
    expect(field()).toHaveValue("Ripe avocados");
  });

  it("stays in the field when a form around it is reset", async () => {
    const form = document.createElement("form");
    document.body.append(form);
    const { container, field } = renderComposer();
    form.append(container);
    await userEvent.fill(field(), "Ripe avocados");
    form.reset();
    expect(field()).toHaveValue("Ripe avocados");
    form.remove();
  });

  it("is all kept when two fields of an order differ without an event having told", async () => {
    const sandboxClient = createSandboxClient();
    const left = renderComposer({ sandboxClient });
    const right = renderComposer({ sandboxClient });
    left.field().value = "Typed";
    right.field().value = "Dictated";
    await userEvent.click(left.send());
    await waitFor(() => expect(sandboxClient.sentBodies()).toEqual(["Typed\nDictated"]));
    expect([left.field().value, right.field().value]).toEqual(["", ""]);
  });

  it("is all kept when one field was typed in and another changed without an event", async () => {
    const sandboxClient = createSandboxClient();
    const left = renderComposer({ sandboxClient });
    const right = renderComposer({ sandboxClient });
    right.field().value = "Dictated";
    await userEvent.type(left.field(), "Typed");
    await userEvent.click(left.send());
    await waitFor(() => expect(sandboxClient.sentBodies()).toEqual(["Typed\nDictated"]));
  });

  it("keeps its key when it is edited and sent as it was", async () => {
    let isCut = true;
    const { button, field, findByText, send, status, keys } = renderComposer({
      network: dropAnswers(() => isCut),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("Not confirmed");
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

  it("is sent under a new key when the backend knows the key as another message's", async () => {
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

  it("is found when the page comes back from the browser's cache with it", async () => {
    const { field, getByText } = renderComposer();
    field().value = "Put back";
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await waitFor(() => expect(getByText("992 characters left")).toBeVisible());
  });

  it("is found so when another composer of the order is gone", async () => {
    const sandboxClient = createSandboxClient();
    const { field, getByText } = renderComposer({ sandboxClient });
    renderComposer({ sandboxClient }).unmount();
    field().value = "Put back";
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await waitFor(() => expect(getByText("992 characters left")).toBeVisible());
  });

  it("is sent once under StrictMode", async () => {
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

  it("is taken over by hydration when it was typed before", async () => {
    const { client, sentBodies } = createSandboxClient();
    const page: ReactElement = (
      <ShopperChatProvider client={client}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const container = document.createElement("div");
    container.innerHTML = renderToString(page);
    document.body.append(container);
    const { field, status } = composerQueries(container);
    expect(field().value).toBe("");
    expect(container.querySelector("[style]")).toBeNull();
    await userEvent.fill(field(), "Typed early");

    const root = hydrateRoot(container, page);
    await waitFor(() => expect(container).toMatchTextContent("989 characters left"));
    expect(field()).toHaveValue("Typed early");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["Typed early"]);
    root.unmount();
    container.remove();
  });
});
