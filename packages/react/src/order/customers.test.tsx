import { cleanup, render } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient, type SandboxClient } from "../../testing/createSandboxClient.ts";
import { composerQueries } from "../../testing/renderComposer.tsx";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";

afterEach(cleanup);

describe("order registry", () => {
  it("shows a customer nothing of another one in a new provider with the same client", async () => {
    const sandboxClient = createSandboxClient();
    const first = render(pageOf(sandboxClient, "ana"));
    await userEvent.fill(composerQueries(first.container).field(), "Ana's");
    first.unmount();
    const second = render(pageOf(sandboxClient, "theo"));
    expect(composerQueries(second.container).field()).toHaveValue("");
  });

  it("clears the draft when the customer signs out and the provider stays", async () => {
    const sandboxClient = createSandboxClient();
    const { container, rerender } = render(pageOf(sandboxClient, "ana"));
    await userEvent.fill(composerQueries(container).field(), "Ana's");
    rerender(pageOf(sandboxClient, undefined));
    expect(composerQueries(container).field()).toHaveValue("");
  });

  it("clears the draft of the previous customer although another provider has no customerKey", async () => {
    render(
      <ShopperChatProvider baseUrl="/beside">
        <p>A badge in the page's header</p>
      </ShopperChatProvider>,
    );
    const page = (customerKey: string) => (
      <ShopperChatProvider baseUrl="/beside" customerKey={customerKey}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const { container, rerender } = render(page("ana"));
    await userEvent.fill(composerQueries(container).field(), "Ana's");
    rerender(page("theo"));
    expect(composerQueries(container).field()).toHaveValue("");
  });

  it("keeps the draft of a customer when a provider without a customerKey appears", async () => {
    const sandboxClient = createSandboxClient();
    const { container } = render(pageOf(sandboxClient, "ana"));
    const { field } = composerQueries(container);
    await userEvent.fill(field(), "Ana's");
    render(
      <ShopperChatProvider client={sandboxClient.client}>
        <p>A badge in the page's header</p>
      </ShopperChatProvider>,
    );
    expect(field()).toHaveValue("Ana's");
  });

  it("keeps the drafts of two customers apart under StrictMode, also with new clients", async () => {
    const page = (acceptLanguage: string) => (
      <StrictMode>
        {["ana", "theo"].map((customer) => (
          <ShopperChatProvider
            key={customer}
            baseUrl="/strict"
            customerKey={customer}
            acceptLanguage={acceptLanguage}
          >
            <div data-testid={customer}>
              <ShopperChatComposer orderId="shopping" />
            </div>
          </ShopperChatProvider>
        ))}
      </StrictMode>
    );
    const { getByTestId, rerender } = render(page("en-US"));
    const fieldOf = (customer: string) => composerQueries(getByTestId(customer)).field();
    await userEvent.fill(fieldOf("ana"), "Ana's");
    await userEvent.fill(fieldOf("theo"), "Theo's");
    rerender(page("fr-CA"));
    expect(fieldOf("ana")).toHaveValue("Ana's");
    expect(fieldOf("theo")).toHaveValue("Theo's");
  });
});

function pageOf({ client }: SandboxClient, customerKey: string | undefined) {
  return (
    <ShopperChatProvider client={client} customerKey={customerKey}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>
  );
}
