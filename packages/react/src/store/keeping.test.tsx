import { act, render, waitFor } from "@testing-library/react";
import { type ReactElement, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createGate, createSandboxClient } from "../testing/createSandboxClient.ts";
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
    second.rerender(page("theo"));
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
    await waitFor(() => expect(right.status()).toMatchTextContent("Message sent"));
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
