import { createShopperChatClient, type ShopperChatClient } from "@shopper-chat/client";
import { render, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient } from "../../../testing/createSandboxClient.ts";
import { composerQueries } from "../../../testing/renderComposer.tsx";
import { watchPageErrors } from "../../../testing/watchPageErrors.ts";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { enUSComposer } from "../../strings/locales/enUSComposer.ts";
import { ShopperChatComposer } from "../ShopperChatComposer.tsx";

it("throws without a provider, and says what to put around it", () => {
  expect(getThrownMessage(() => render(<ShopperChatComposer orderId="shopping" />))).toBe(
    'Shopper Chat: useShopperChatComposer has no client. Put <ShopperChatProvider baseUrl="/shopper-chat"> around it. If there is one, the page has two copies of @shopper-chat/react.',
  );
});

it("uses the nearest of two providers, and sends once", async () => {
  const outer = createSandboxClient();
  const inner = createSandboxClient();
  const { container } = render(
    <ShopperChatProvider client={outer.client} strings={{ send: "Outer" }}>
      <ShopperChatProvider client={inner.client}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    </ShopperChatProvider>,
  );
  const { field, send, status } = composerQueries(container);
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  expect(inner.sentBodies()).toEqual(["Ripe avocados"]);
  expect(outer.attempts()).toBe(0);
});

it("sends once in two providers with the same client", async () => {
  const sandboxClient = createSandboxClient();
  const { client, attempts } = sandboxClient;
  const { container } = render(
    <ShopperChatProvider client={client}>
      <ShopperChatProvider client={client}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    </ShopperChatProvider>,
  );
  const { field, status } = composerQueries(container);
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  expect(attempts()).toBe(1);
});

it("a client that is created with every render is reported once, and a change of customer is not", () => {
  const spy = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => spy.mockRestore());
  const page = (client: ShopperChatClient) => (
    <StrictMode>
      <ShopperChatProvider client={client}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    </StrictMode>
  );
  const create = () => createShopperChatClient({ baseUrl: "/shopper-chat" });
  const signedOut = create();
  const { rerender } = render(page(signedOut));
  for (const client of [create(), signedOut]) {
    rerender(page(client));
    rerender(page(client));
  }
  expect(spy).not.toHaveBeenCalled();
  for (let renders = 0; renders < 9; renders += 1) rerender(page(create()));
  expect(spy.mock.calls).toEqual([
    [expect.stringMatching(/new client with every render.*useMemo/)],
  ]);
});

it.each(["en_US", "français", "", "root", "en-1", "en-US-u"])(
  "sends with texts in the invalid locale %o, and sets no language",
  async (locale) => {
    const languages: (string | null)[] = [];
    const { container } = render(
      <ShopperChatProvider
        baseUrl="/shopper-chat"
        strings={{ ...enUSComposer, locale }}
        fetch={async (_input, init) => {
          languages.push(new Headers(init?.headers).get("Accept-Language"));
          return Response.json({ id: 1 });
        }}
      >
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    const { field, status } = composerQueries(container);
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(container.firstElementChild).not.toHaveAttribute("lang");
    expect(languages).toEqual([null]);
  },
);

function getThrownMessage(act: () => void): string {
  watchPageErrors();
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing";
}
