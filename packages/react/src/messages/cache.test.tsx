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
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { holdTime, renderMessages } from "../../testing/renderMessages.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import {
  invalidateShopperMessages,
  isShopperChatQuery,
  shopperMessagesQueryOptions,
} from "./shopperMessagesQueryOptions.ts";
import { useShopperMessages } from "./useShopperMessages.ts";

describe("cached messages", () => {
  it("are shown at once and not read again if they were prefetched and hydrated", async () => {
    const sandboxClient = createSandboxClient();
    sandboxClient.sandbox.shopperSays("shopping", { body: "Hi" });
    const onServer = new QueryClient();
    await onServer.prefetchQuery(
      shopperMessagesQueryOptions({ client: sandboxClient.client, orderId: "shopping" }),
    );
    const queryClient = new QueryClient();
    hydrate(queryClient, JSON.parse(JSON.stringify(dehydrate(onServer))));
    const { reads, result, settle } = renderMessages({ sandboxClient, queryClient });
    expect(result.current).toMatchObject({ status: "ready", messages: [{ body: "Hi" }] });
    await settle();
    expect(reads()).toBe(1);
  });

  it("are shown at once if the server that read them has another base URL than the page", async () => {
    const { client, reads, sandbox } = createSandboxClient();
    sandbox.shopperSays("shopping", { body: "Hi" });
    const onServer = new QueryClient();
    const below = { baseUrl: "/cache-test/", customerKey: "sam" };
    await onServer.prefetchQuery(
      shopperMessagesQueryOptions({ client, orderId: "shopping", ...below }),
    );
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

  it("can be read from the cache by the queryKey of the options, with their type", async () => {
    const { client, queryClient, settle } = renderMessages();
    await settle();
    const { queryKey } = shopperMessagesQueryOptions({ client, orderId: "shopping" });
    expect(queryClient.getQueryData(queryKey)?.customer?.displayName).toBe("Sam");
  });

  it("can be left out of a persister with isShopperChatQuery", async () => {
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

describe("invalidateShopperMessages", () => {
  it.each([
    ["of the order", "shopping", 2],
    ["of every order", undefined, 2],
    ["of another order", "shopping~2", 1],
  ])("reads the messages %s again", async (_, orderId, expected) => {
    const { queryClient, reads, result, sandbox, settle } = renderMessages({ pollMs: false });
    await settle();
    sandbox.shopperSays("shopping", { body: "Hi" });
    await act(() => invalidateShopperMessages(queryClient, orderId));
    expect(reads()).toBe(expected);
    expect(result.current.messages).toHaveLength(expected - 1);
  });
});

describe("the defaults of a QueryClient", () => {
  const ofTheHost = { messages: [], isExpired: true };

  it.each<[string, NonNullable<DefaultOptions["queries"]>]>([
    ["placeholderData", { placeholderData: keepPreviousData }],
    ["initialData", { initialData: ofTheHost }],
    ["select", { select: () => ofTheHost }],
    ["notifyOnChangeProps", { notifyOnChangeProps: [] }],
    ["structuralSharing", { structuralSharing: () => ofTheHost }],
  ])("do not change what is shown: %s", async (_, queries) => {
    const queryClient = new QueryClient({ defaultOptions: { queries } });
    const { result, rerender, sandbox, settle } = renderMessages({ queryClient });
    sandbox.shopperSays("shopping", { body: "First" });
    expect(result.current).toMatchObject({ status: "loading", messages: [] });
    await settle();
    expect(result.current).toMatchObject({ status: "ready", messages: [{ body: "First" }] });
    rerender({ orderId: "shopping~2" });
    expect(result.current).toMatchObject({ status: "loading", messages: [] });
  });

  it("do not store messages", async () => {
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
    await queryClient.prefetchQuery(shopperMessagesQueryOptions({ client, orderId: "shopping~2" }));
    expect([...stored, ...dehydrate(queryClient).queries]).toEqual([]);
  });

  it("do not keep messages in the cache longer than five minutes", async () => {
    holdTime();
    const queryClient = new QueryClient({
      defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } },
    });
    const { client, pass, settle, unmount } = renderMessages({ queryClient });
    await settle();
    await queryClient.prefetchQuery(shopperMessagesQueryOptions({ client, orderId: "shopping~2" }));
    unmount();
    expect(queryClient.getQueryCache().getAll()).toHaveLength(2);
    await pass(5 * 60_000);
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });
});

it("useShopperMessages keeps its own options, whatever the defaults of the QueryClient", async () => {
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
  expect(result.current.status).toBe("signed-out");
  expect(reads()).toBe(1);
});

describe("the messages of one order id", () => {
  it("are separate for each storefront backend", async () => {
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

  it("are separate for each client, and are the same again with the first client", async () => {
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

  it("are still cached when a provider is mounted again", async () => {
    const queryClient = new QueryClient();
    let reads = 0;
    const page = (key: string) => (
      <ShopperChatProvider
        key={key}
        baseUrl="/mounted-again"
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
