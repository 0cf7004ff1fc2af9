import { act, cleanup, render } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient, type SandboxClient } from "../testing/createSandboxClient.ts";
import { composerQueries } from "../testing/renderComposer.tsx";

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

describe("one customer never finds what another wrote", () => {
  it("with a client of the host's, in a provider that is mounted anew", async () => {
    const sandboxClient = createSandboxClient();
    const first = render(pageOf(sandboxClient, "ana"));
    await userEvent.fill(composerQueries(first.container).field(), "Ana's");
    first.unmount();
    const second = render(pageOf(sandboxClient, "theo"));
    expect(composerQueries(second.container).field()).toHaveValue("");
  });

  it("with a client of the host's, when its customer signs out in place", async () => {
    const sandboxClient = createSandboxClient();
    const { container, rerender } = render(pageOf(sandboxClient, "ana"));
    await userEvent.fill(composerQueries(container).field(), "Ana's");
    rerender(pageOf(sandboxClient, undefined));
    expect(composerQueries(container).field()).toHaveValue("");
  });

  it("beside a provider that does not say whose it is", async () => {
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
});

it("a customer's text stays when a provider comes that does not say whose it is", async () => {
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

it("two customers on one page keep their own under StrictMode, also with new clients", async () => {
  const page = (locale: string) => (
    <StrictMode>
      {["ana", "theo"].map((customer) => (
        <ShopperChatProvider
          key={customer}
          baseUrl="/strict"
          customerKey={customer}
          locale={locale}
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

describe('with persistDraft="session"', () => {
  it("a customer who is known a moment after the reload finds what was kept", async () => {
    const before = render(pageOf(createSandboxClient(), "ana", "session"));
    await userEvent.fill(composerQueries(before.container).field(), "Ripe avocados");
    dispatchEvent(new PageTransitionEvent("pagehide"));
    before.unmount();
    const sandboxClient = createSandboxClient();
    const after = render(pageOf(sandboxClient, undefined, "session"));
    expect(composerQueries(after.container).field()).toHaveValue("");
    after.rerender(pageOf(sandboxClient, "ana", "session"));
    expect(composerQueries(after.container).field()).toHaveValue("Ripe avocados");
  });

  it("storage is left alone again when the host takes it back", async () => {
    const sandboxClient = createSandboxClient();
    const { container, rerender } = render(pageOf(sandboxClient, "ana", "session"));
    await userEvent.fill(composerQueries(container).field(), "Ripe avocados");
    rerender(pageOf(sandboxClient, "ana", "memory"));
    await userEvent.fill(composerQueries(container).field(), "Ripe bananas");
    act(() => void dispatchEvent(new PageTransitionEvent("pagehide")));
    expect(sessionStorage.length).toBe(0);
  });
});

function pageOf(
  { client }: SandboxClient,
  customerKey: string | undefined,
  persistDraft: "memory" | "session" = "memory",
) {
  return (
    <ShopperChatProvider client={client} customerKey={customerKey} persistDraft={persistDraft}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>
  );
}
