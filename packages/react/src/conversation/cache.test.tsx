import {
  type DefaultOptions,
  defaultShouldDehydrateQuery,
  dehydrate,
  hydrate,
  keepPreviousData,
  QueryClient,
} from "@tanstack/react-query";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createSandboxClient } from "../testing/createSandboxClient.ts";
import { holdTime, renderMessages } from "../testing/renderMessages.tsx";
import {
  invalidateShopperMessages,
  isShopperChatQuery,
  shopperMessagesKeys,
} from "./shopperMessagesKeys.ts";
import { shopperMessagesOptions } from "./shopperMessagesOptions.ts";

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

  it("can be read from the cache, with its type", async () => {
    const { client, queryClient, settle } = renderMessages();
    await settle();
    const { queryKey } = shopperMessagesOptions(client, "shopping");
    expect(queryKey).toEqual(shopperMessagesKeys.order("shopping"));
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
