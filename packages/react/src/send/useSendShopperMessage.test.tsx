import { isShopperChatError, type SentMessage, type ShopperChatError } from "@shopper-chat/client";
import { dehydrate, MutationCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import {
  createGate,
  createSandboxClient,
  dropAnswers,
  type SandboxClient,
} from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";
import { isShopperChatMutation } from "./isShopperChatMutation.ts";
import {
  type UseSendShopperMessageOptions,
  type UseSendShopperMessageResult,
  useSendShopperMessage,
} from "./useSendShopperMessage.ts";

afterEach(cleanup);

describe("useSendShopperMessage", () => {
  it("sends a message and holds Connect's answer", async () => {
    const { result, sentBodies } = renderSend();
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.status).toBe("success"));
    expect(result.current.data?.id).toMatch(/^\d+$/);
    expect(result.current.variables?.body).toBe("Ripe avocados");
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });

  it("gives the pending promise for the same text, in the same task already", async () => {
    const { result, attempts } = renderSend();
    await act(async () => {
      const first = result.current.mutateAsync({ body: "Ripe avocados" });
      const second = result.current.mutateAsync({ body: " Ripe avocados " });
      expect(second).toBe(first);
      await first;
    });
    expect(attempts()).toBe(1);
  });

  it("refuses another text meanwhile as busy, and goes on with the first", async () => {
    const gate = createGate();
    const { result, sentBodies } = renderSend({}, createSandboxClient(gate.network));
    await act(async () => {
      const first = result.current.mutateAsync({ body: "First" });
      const refusal = await failureOf(result.current.mutateAsync({ body: "Second" }));
      expect(refusal).toMatchObject({ kind: "busy", delivery: "not-sent" });
      gate.release();
      await first;
    });
    await waitFor(() => expect(result.current.status).toBe("success"));
    expect(sentBodies()).toEqual(["First"]);
  });

  it("ends in a ShopperChatError with its kind", async () => {
    const onSendError = vi.fn<(error: ShopperChatError) => void>();
    const { result } = renderSend({ orderId: "no-such-order", onSendError });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.error?.kind).toBe("not-found"));
    await waitFor(() => expect(onSendError).toHaveBeenCalledOnce());
    expect(onSendError).toHaveBeenCalledWith(result.current.error);
  });

  it("repeats nothing by itself, and under the same key when asked to", async () => {
    let isCut = true;
    const sandboxClient = createSandboxClient(dropAnswers(() => isCut));
    const queryClient = new QueryClient({
      defaultOptions: { mutations: { retry: 3, networkMode: "online", throwOnError: true } },
    });
    const { keys, result } = renderSend({ queryClient }, sandboxClient);
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.error?.kind).toBe("unreachable"));
    expect(result.current.error?.delivery).toBe("unconfirmed");
    expect(keys()).toHaveLength(1);
    isCut = false;
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(keys()).toHaveLength(2);
    expect(keys()[1]).toBe(keys()[0]);
    act(() => result.current.retry());
    expect(keys()).toHaveLength(2);
  });

  it("is sent again under a new key where the backend knows the key as another message's", async () => {
    let isReused = true;
    const { result, keys } = renderSend(
      {},
      createSandboxClient((fetch) => async (...request) => {
        if (!isReused) return fetch(...request);
        return new Response("", { status: 422, headers: { "Shopper-Chat-Delivery": "not-sent" } });
      }),
    );
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.error?.status).toBe(422));
    isReused = false;
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(keys()).toHaveLength(2);
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it("stays sent when a callback of the page's MutationCache throws", async () => {
    const queryClient = new QueryClient({
      mutationCache: new MutationCache({
        onSuccess() {
          throw new Error("the host's own");
        },
      }),
    });
    const { result, attempts } = renderSend({ queryClient });
    let sent: unknown;
    await act(async () => {
      sent = await result.current.mutateAsync({ body: "Ripe avocados" });
    });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current).toMatchObject({ status: "success", data: sent, error: null });
    expect(attempts()).toBe(1);
  });

  it.each([
    ["throws", () => Promise.reject(new Error("the host's own"))],
    ["never ends", () => new Promise<never>(() => {})],
  ])("is not held back by an onMutate of the page's MutationCache that %s", async (_, onMutate) => {
    const queryClient = new QueryClient({
      mutationCache: new MutationCache({ onMutate }),
      defaultOptions: { mutations: { scope: { id: "everything" } } },
    });
    const { result, sentBodies } = renderSend({ queryClient });
    await act(() => result.current.mutateAsync({ body: "First" }));
    await act(() => result.current.mutateAsync({ body: "Second" }));
    expect(sentBodies()).toEqual(["First", "Second"]);
    await waitFor(() => expect(result.current.status).toBe("success"));
  });

  it("tells each call its own outcome, whatever the page's callbacks do", async () => {
    const queryClient = new QueryClient({
      mutationCache: new MutationCache({
        onSuccess() {
          throw new Error("the host's own");
        },
      }),
    });
    const told: string[] = [];
    const { result, unmount } = renderSend({ queryClient });
    const callbacks = (name: string) => ({
      onSuccess: () => void told.push(`${name} sent`),
      onError: (error: ShopperChatError) => void told.push(`${name} ${error.kind}`),
      onSettled: () => void told.push(`${name} settled`),
    });
    act(() => {
      result.current.mutate({ body: "Same" }, callbacks("first"));
      result.current.mutate({ body: "Same" }, callbacks("joined"));
      result.current.mutate({ body: "Other" }, callbacks("other"));
    });
    unmount();
    await waitFor(() => expect(told).toHaveLength(6));
    expect(told.toSorted()).toEqual([
      "first sent",
      "first settled",
      "joined sent",
      "joined settled",
      "other busy",
      "other settled",
    ]);
  });

  it("calls a failure that is not ours unconfirmed: the message may have left", async () => {
    const { client } = createSandboxClient();
    const own = { ...client, sendMessage: () => Promise.reject(new Error("the host's own")) };
    const { result } = renderSend({ client: own });
    const failure = await act(() => failureOf(result.current.mutateAsync({ body: "Bread" })));
    expect(failure).toMatchObject({ kind: "unexpected", delivery: "unconfirmed" });
  });

  it("rejects a call without text, and says what is wrong", async () => {
    const { result, attempts } = renderSend();
    const failure = await act(() => failureOf(result.current.mutateAsync(JSON.parse("{}"))));
    expect(failure.message).toContain("body must be text");
    expect(attempts()).toBe(0);
  });

  it("repeats only what was sent with it: a composer beside it keeps its own", async () => {
    let isRefused = true;
    const { client, field, send, sentBodies, status } = renderComposer({
      network:
        (fetch) =>
        async (...request) =>
          isRefused ? new Response("", { status: 401 }) : fetch(...request),
    });
    const { result } = renderHook(() => useSendShopperMessage({ orderId: "shopping", client }), {
      wrapper: providerOf({ client }),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(field()).toHaveValue("Ripe avocados"));
    isRefused = false;
    act(() => result.current.retry());
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });

  it("never sends one order's message again for another, nor tells of it there", async () => {
    const sandboxClient = createSandboxClient();
    const { result, rerender } = renderHook(
      ({ orderId }: { orderId: string }) => useSendShopperMessage({ orderId }),
      { initialProps: { orderId: "chat-disabled" }, wrapper: providerOf(sandboxClient) },
    );
    act(() => result.current.mutate({ body: "For this order only" }));
    await waitFor(() => expect(result.current.error?.kind).toBe("disallowed"));
    rerender({ orderId: "shopping" });
    expect(result.current).toMatchObject({ status: "idle", error: null, variables: undefined });
    act(() => result.current.retry());
    expect(sandboxClient.attempts()).toBe(1);
    rerender({ orderId: "chat-disabled" });
    expect(result.current.error?.kind).toBe("disallowed");
  });

  it("sends nothing again after the customer has signed out", async () => {
    const sandboxClient = createSandboxClient();
    const { result, rerender } = renderSend({ orderId: "chat-disabled" }, sandboxClient);
    act(() => result.current.mutate({ body: "The first customer's" }));
    await waitFor(() => expect(result.current.isError).toBe(true));
    act(() => sandboxClient.client.clear());
    rerender();
    expect(result.current).toMatchObject({ status: "idle", variables: undefined });
    act(() => result.current.retry());
    expect(sandboxClient.attempts()).toBe(1);
  });

  it("gives what the host's callback throws to the page's error event, and stays sent", async () => {
    const onError = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault());
    addEventListener("error", onError);
    // The browser's own report of it.
    const spy = vi.spyOn(console, "error").mockImplementation(() => {});
    const { result } = renderSend({
      onSent() {
        throw new Error("the host's own");
      },
    });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    expect(onError.mock.calls[0]?.[0].error).toMatchObject({ message: "the host's own" });
    await waitFor(() => expect(result.current.status).toBe("success"));
    removeEventListener("error", onError);
    spy.mockRestore();
  });

  it("tells the host of a message whose component is gone", async () => {
    const gate = createGate();
    const onSent = vi.fn<(sent: SentMessage) => void>();
    const { result, unmount } = renderSend({ onSent }, createSandboxClient(gate.network));
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    unmount();
    gate.release();
    await waitFor(() => expect(onSent).toHaveBeenCalledOnce());
  });

  it("puts no text into a state that a host keeps, nor waits in a queue of the host's", async () => {
    const gate = createGate();
    const sandboxClient = createSandboxClient(gate.network);
    const queryClient = new QueryClient({
      defaultOptions: { mutations: { scope: { id: "all" } } },
    });
    for (const orderId of ["shopping", "shopping~2"]) {
      const { result } = renderSend({ orderId, queryClient }, sandboxClient);
      act(() => result.current.mutate({ body: "Ripe avocados" }));
    }
    // By default a paused mutation is kept, to be sent another day.
    expect(dehydrate(queryClient).mutations).toEqual([]);
    const kept = dehydrate(queryClient, {
      shouldDehydrateMutation: (mutation) => !isShopperChatMutation(mutation),
    });
    expect(kept.mutations).toEqual([]);
    act(gate.release);
    await waitFor(() => expect(sandboxClient.sentBodies()).toHaveLength(2));
  });

  it("keeps no text in the page's cache when nothing shows it", async () => {
    const queryClient = new QueryClient();
    const { result, unmount } = renderSend({ queryClient });
    await act(() => result.current.mutateAsync({ body: "Ripe avocados" }));
    unmount();
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
  });

  it("needs no provider when it is given a client and a QueryClient", async () => {
    const { client, sentBodies } = createSandboxClient();
    const queryClient = new QueryClient();
    const { result } = renderHook(() =>
      useSendShopperMessage({ orderId: "shopping", client, queryClient }),
    );
    await act(() => result.current.mutateAsync({ body: "Ripe avocados" }));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });

  it("says what to write when there is no client, or no QueryClient", () => {
    const spy = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => renderHook(() => useSendShopperMessage({ orderId: "shopping" }))).toThrow(
      /Put <ShopperChatProvider baseUrl="\/shopper-chat"> around it/,
    );
    const { client } = createSandboxClient();
    expect(() => renderHook(() => useSendShopperMessage({ orderId: "shopping", client }))).toThrow(
      /Put <ShopperChatProvider> or <QueryClientProvider> around it/,
    );
    spy.mockRestore();
  });

  it("uses the page's own QueryClient when there is one", async () => {
    const queryClient = new QueryClient();
    const { client } = createSandboxClient();
    const { result } = renderHook(() => useSendShopperMessage({ orderId: "shopping" }), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queryClient}>
          <ShopperChatProvider client={client}>{children}</ShopperChatProvider>
        </QueryClientProvider>
      ),
    });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    expect(queryClient.getMutationCache().getAll()).toHaveLength(1);
    await waitFor(() => expect(result.current.status).toBe("success"));
  });
});

function renderSend(
  options: Partial<UseSendShopperMessageOptions> = {},
  sandboxClient = createSandboxClient(),
) {
  const rendered = renderHook<UseSendShopperMessageResult, unknown>(
    () => useSendShopperMessage({ orderId: "shopping", ...options }),
    { wrapper: providerOf(sandboxClient) },
  );
  return { ...rendered, ...sandboxClient };
}

function providerOf({ client }: Pick<SandboxClient, "client">) {
  return ({ children }: { children: ReactNode }) => (
    <ShopperChatProvider client={client}>{children}</ShopperChatProvider>
  );
}

async function failureOf(promise: Promise<unknown>): Promise<ShopperChatError> {
  const reason: unknown = await promise.catch((error: unknown) => error);
  if (isShopperChatError(reason)) return reason;
  throw new Error("It did not fail with a ShopperChatError.");
}
