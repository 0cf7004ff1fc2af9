import type { ShopperChatError } from "@shopper-chat/client";
import { dehydrate, MutationCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createGate, createSandboxClient } from "../testing/createSandboxClient.ts";
import { renderSend } from "../testing/renderSend.tsx";
import { watchPageErrors } from "../testing/watchPageErrors.ts";
import { isShopperChatMutation } from "./isShopperChatMutation.ts";
import { useSendShopperMessage } from "./useSendShopperMessage.ts";

describe("a message, beside a react-query of the page's own", () => {
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
    watchPageErrors();
    expect(() => renderHook(() => useSendShopperMessage({ orderId: "shopping" }))).toThrow(
      /Put <ShopperChatProvider baseUrl="\/shopper-chat"> around it/,
    );
    const { client } = createSandboxClient();
    expect(() => renderHook(() => useSendShopperMessage({ orderId: "shopping", client }))).toThrow(
      /Put <ShopperChatProvider> or <QueryClientProvider> around it/,
    );
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
