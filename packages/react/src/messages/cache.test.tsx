import { createShopperChatClient, type ShopperChatClient } from "@shopper-chat/client";
import {
  type DefaultOptions,
  defaultShouldDehydrateQuery,
  dehydrate,
  HydrationBoundary,
  hydrate,
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
} from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient } from "../testing/createSandboxClient.ts";
import { holdTime, renderMessages } from "../testing/renderMessages.tsx";
import {
  invalidateShopperMessages,
  isShopperChatQuery,
  shopperMessagesKeys,
} from "./shopperMessagesKeys.ts";
import { shopperMessagesOptions } from "./shopperMessagesOptions.ts";
import { useShopperMessages } from "./useShopperMessages.ts";

describe("what was read before", () => {
  it("is shown at once, and not read again, when it was prefetched and hydrated", async () => {
    const sandboxClient = createSandboxClient();
    sandboxClient.sandbox.shopperSays("shopping", { body: "Hi" });
    const onServer = new QueryClient();
    await onServer.prefetchQuery(shopperMessagesOptions(sandboxClient.client, "shopping"));
    const queryClient = new QueryClient();
    hydrate(queryClient, JSON.parse(JSON.stringify(dehydrate(onServer))));
    const { reads, result, settle } = renderMessages({ sandboxClient, queryClient });
    expect(result.current).toMatchObject({ status: "ready", messages: [{ body: "Hi" }] });
    await settle();
    expect(reads()).toBe(1);
  });

  it("is shown at once when a server has read it on its own way to the storefront backend", async () => {
    const { client, reads, sandbox } = createSandboxClient();
    sandbox.shopperSays("shopping", { body: "Hi" });
    const onServer = new QueryClient();
    const below = { baseUrl: "/cache-test/", customerKey: "sam" };
    await onServer.prefetchQuery(shopperMessagesOptions(client, "shopping", below));
    render(
      <ShopperChatProvider {...below} fetch={() => new Promise(() => {})}>
        <HydrationBoundary state={JSON.parse(JSON.stringify(dehydrate(onServer)))}>
          <Messages />
        </HydrationBoundary>
      </ShopperChatProvider>,
    );
    expect(screen.getByRole("status").textContent).toBe("ready: Hi");
    expect(reads()).toBe(1);
  });

  it("can be read from the cache, with its type", async () => {
    const { client, queryClient, settle } = renderMessages();
    await settle();
    const { queryKey } = shopperMessagesOptions(client, "shopping");
    expect(queryKey).toEqual(shopperMessagesKeys.order(client, "shopping"));
    expect(queryClient.getQueryData(queryKey)?.customer?.displayName).toBe("Sam");
  });

  it("can be kept out of storage", async () => {
    const { queryClient, settle } = renderMessages();
    await settle();
    queryClient.setQueryData(["orders"], []);
    const { queries } = dehydrate(queryClient, {
      shouldDehydrateQuery: (query) =>
        defaultShouldDehydrateQuery(query) && !isShopperChatQuery(query),
    });
    expect(queries.map(({ queryKey }) => queryKey)).toEqual([["orders"]]);
  });
});

describe("a host with a push of its own", () => {
  it.each([
    ["of the order", "shopping", 2],
    ["of every order", undefined, 2],
    ["of another order", "shopping~2", 1],
  ])("has messages read anew by word %s", async (_, orderId, expected) => {
    const { queryClient, reads, result, sandbox, settle } = renderMessages({ pollMs: false });
    await settle();
    sandbox.shopperSays("shopping", { body: "Hi" });
    await act(() => invalidateShopperMessages(queryClient, orderId));
    expect(reads()).toBe(expected);
    expect(result.current.messages).toHaveLength(expected - 1);
  });
});

describe("a QueryClient's defaults", () => {
  const ofTheHost = { messages: [], isExpired: true };

  it.each<[string, NonNullable<DefaultOptions["queries"]>]>([
    ["placeholderData", { placeholderData: keepPreviousData }],
    ["initialData", { initialData: ofTheHost }],
    ["select", { select: () => ofTheHost }],
    ["notifyOnChangeProps", { notifyOnChangeProps: [] }],
    ["structuralSharing", { structuralSharing: () => ofTheHost }],
  ])("change nothing of what is shown: %s", async (_, queries) => {
    const queryClient = new QueryClient({ defaultOptions: { queries } });
    const { result, rerender, sandbox, settle } = renderMessages({ queryClient });
    sandbox.shopperSays("shopping", { body: "First" });
    expect(result.current).toMatchObject({ status: "loading", messages: [] });
    await settle();
    expect(result.current).toMatchObject({ status: "ready", messages: [{ body: "First" }] });
    rerender({ orderId: "shopping~2" });
    expect(result.current).toMatchObject({ status: "loading", messages: [] });
  });

  it("bring no message into a storage", async () => {
    const stored: unknown[] = [];
    const queryClient = new QueryClient({
      defaultOptions: {
        dehydrate: { shouldDehydrateQuery: ({ meta }) => meta?.isKept === true },
        queries: {
          meta: { isKept: true },
          persister: async (read, context) => {
            const data = await read(context);
            stored.push(data);
            return data;
          },
        },
      },
    });
    const { client, settle } = renderMessages({ queryClient });
    await settle();
    await queryClient.prefetchQuery(shopperMessagesOptions(client, "shopping~2"));
    expect([...stored, ...dehydrate(queryClient).queries]).toEqual([]);
  });

  it("keep no message longer than five minutes after it was shown", async () => {
    holdTime();
    const queryClient = new QueryClient({
      defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } },
    });
    const { client, pass, settle, unmount } = renderMessages({ queryClient });
    await settle();
    await queryClient.prefetchQuery(shopperMessagesOptions(client, "shopping~2"));
    unmount();
    expect(queryClient.getQueryCache().getAll()).toHaveLength(2);
    await pass(5 * 60_000);
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });
});

it("keeps its own settings, whatever the QueryClient's defaults", async () => {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        retry: 3,
        throwOnError: true,
        staleTime: Number.POSITIVE_INFINITY,
        enabled: false,
      },
    },
  });
  const { reads, result, settle } = renderMessages({ orderId: "unauthorized", queryClient });
  await settle();
  expect(result.current.status).toBe("error");
  expect(reads()).toBe(1);
});

describe("one order id", () => {
  it("is another order's at another storefront backend", async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        {["a", "b"].map((shop) => (
          <ShopperChatProvider
            key={shop}
            baseUrl={`https://${shop}.example`}
            fetch={async () => answerOf(`From ${shop}`)}
          >
            <Messages />
          </ShopperChatProvider>
        ))}
      </QueryClientProvider>,
    );
    await waitFor(() => expect(texts()).toEqual(["ready: From a", "ready: From b"]));
  });

  it("is nothing that another client has read, and the same again with the first", async () => {
    const clientOf = (answer: () => Response) =>
      createShopperChatClient({ baseUrl: "/two-clients", fetch: async () => answer() });
    const sam = clientOf(() => answerOf("For Sam"));
    const kim = clientOf(() => Response.json({ error: { code: 4000 } }, { status: 404 }));
    const queryClient = new QueryClient();
    const page = (client: ShopperChatClient) => (
      <ShopperChatProvider client={client} queryClient={queryClient}>
        <Messages />
      </ShopperChatProvider>
    );
    const { rerender } = render(page(sam));
    await waitFor(() => expect(texts()).toEqual(["ready: For Sam"]));
    rerender(page(kim));
    expect(texts()).toEqual(["loading: "]);
    await waitFor(() => expect(texts()).toEqual(["error: "]));
    rerender(page(sam));
    expect(texts()).toEqual(["ready: For Sam"]);
  });

  it("is what was read before when a provider is mounted anew", async () => {
    const queryClient = new QueryClient();
    let reads = 0;
    const page = (key: string) => (
      <ShopperChatProvider
        key={key}
        baseUrl="/mounted-anew"
        queryClient={queryClient}
        fetch={async () => {
          reads += 1;
          return answerOf("Hi");
        }}
      >
        <Messages />
      </ShopperChatProvider>
    );
    const { rerender } = render(page("first"));
    await waitFor(() => expect(texts()).toEqual(["ready: Hi"]));
    rerender(page("second"));
    expect(texts()).toEqual(["ready: Hi"]);
    expect(reads).toBe(1);
  });
});

function texts(): (string | null)[] {
  return screen.getAllByRole("status").map(({ textContent }) => textContent);
}

function answerOf(body: string): Response {
  return Response.json({ chat_messages: [{ id: 1, sender_type: "driver", body }] });
}

function Messages() {
  const { messages, status } = useShopperMessages({ orderId: "shopping", pollMs: false });
  return <output>{`${status}: ${messages.map(({ body }) => body).join()}`}</output>;
}
