import { createShopperChatClient, type ShopperChatClient } from "@shopper-chat/client";
import { render, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { enUS } from "../../strings/enUS.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { composerQueries } from "../../testing/renderComposer.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";
import { ShopperChatComposer } from "../ShopperChatComposer.tsx";

it("without a provider it says what to put around it", () => {
  expect(whatIsThrown(() => render(<ShopperChatComposer orderId="shopping" />))).toBe(
    'Shopper Chat: useShopperChatComposer has no client to send with. Put <ShopperChatProvider baseUrl="/shopper-chat"> around it. If one is there, the page has two copies of @shopper-chat/react.',
  );
});

it("in two providers it uses the nearest, and sends once", async () => {
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

it("in the same provider twice it sends once", async () => {
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

it("a client made anew with every rendering is reported once; a customer's change is not", async () => {
  const errors = watchPageErrors();
  const page = (client: ShopperChatClient) => (
    <StrictMode>
      <ShopperChatProvider client={client}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    </StrictMode>
  );
  const make = () => createShopperChatClient({ baseUrl: "/shopper-chat" });
  const signedOut = make();
  const { rerender } = render(page(signedOut));
  for (const client of [make(), signedOut]) {
    rerender(page(client));
    rerender(page(client));
  }
  await Promise.resolve();
  expect(errors()).toEqual([]);
  for (let renderings = 0; renderings < 9; renderings += 1) rerender(page(make()));
  await waitFor(() =>
    expect(errors()).toMatchObject([
      { message: expect.stringMatching(/new client with every rendering.*useMemo/) },
    ]),
  );
});

it.each(["en_US", "français", "", "root", "en-1", "en-US-u"])(
  "with texts in a locale that is none, %o, it says and sends all the same, and claims no language",
  async (locale) => {
    const languages: (string | null)[] = [];
    const { container } = render(
      <ShopperChatProvider
        baseUrl="/shopper-chat"
        strings={{ ...enUS, locale }}
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

function whatIsThrown(act: () => void): string {
  watchPageErrors();
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing";
}
