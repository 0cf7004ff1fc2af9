import type { ShopperChatError } from "@shopper-chat/client";
import {
  dehydrate,
  MutationCache,
  QueryClient,
  QueryClientProvider,
  useIsMutating,
} from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createGate, createSandboxClient } from "../../testing/createSandboxClient.ts";
import { renderSend } from "../../testing/renderSend.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { isShopperChatMutation } from "./isShopperChatMutation.ts";
import { useSendShopperMessage } from "./useSendShopperMessage.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("a message in the page's QueryClient", () => {
  it.each(["the MutationCache", "the defaults"])(
    "stays sent when the callbacks of %s throw",
    async (place) => {
      const callbacks = { onSuccess: fail, onError: fail, onSettled: fail };
      const queryClient = new QueryClient(
        place === "the defaults"
          ? { defaultOptions: { mutations: callbacks } }
          : { mutationCache: new MutationCache(callbacks) },
      );
      const rejections = watchRejections();
      const { result, attempts } = renderSend({ queryClient });
      const sent = await act(() => result.current.mutateAsync({ body: "Ripe avocados" }));
      expect(result.current).toMatchObject({ status: "success", data: sent, error: null });
      expect(attempts()).toBe(1);
      await waitFor(() => expect(rejections()).toMatchObject(FROM_THE_APP));
    },
  );

  it("fails as it failed when the callbacks of the MutationCache throw", async () => {
    const callbacks = { onSuccess: fail, onError: fail, onSettled: fail };
    const queryClient = new QueryClient({ mutationCache: new MutationCache(callbacks) });
    const rejections = watchRejections();
    const { result, attempts } = renderSend({ queryClient, orderId: "chat-disabled" });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.status).toBe("error"));
    expect(result.current.error).toMatchObject({ kind: "disallowed", delivery: "not-sent" });
    expect(attempts()).toBe(1);
    await waitFor(() => expect(rejections()).toMatchObject(FROM_THE_APP));
  });

  it("is not sent when an onMutate of the page throws", async () => {
    const queryClient = new QueryClient({ mutationCache: new MutationCache({ onMutate: fail }) });
    const { result, attempts } = renderSend({ queryClient });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.status).toBe("error"));
    expect(result.current.error).toMatchObject(NOT_STARTED);
    expect(attempts()).toBe(0);
  });

  it("is not sent, not even later, when an onMutate of the page does not end in 15 seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { promise, resolve } = createSignal();
    const onMutate = vi.fn<() => Promise<void>>(() => promise);
    const queryClient = new QueryClient({ mutationCache: new MutationCache({ onMutate }) });
    const { result, attempts } = renderSend({ queryClient });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    act(() => void vi.advanceTimersByTime(14_999));
    expect(result.current.status).toBe("pending");
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current.error).toMatchObject(NOT_STARTED);
    vi.useRealTimers();
    const [mutation] = queryClient.getMutationCache().getAll();
    resolve();
    await waitFor(() => expect(mutation?.state.status).toBe("error"));
    expect(onMutate).toHaveBeenCalledOnce();
    expect(attempts()).toBe(0);
    expect(result.current.error).toMatchObject(NOT_STARTED);
  });

  it("can be sent again after an onMutate of the page has thrown", async () => {
    let isBroken = true;
    const queryClient = new QueryClient({
      mutationCache: new MutationCache({ onMutate: () => (isBroken ? fail() : undefined) }),
    });
    const { result, sentBodies } = renderSend({ queryClient });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.status).toBe("error"));
    isBroken = false;
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.status).toBe("success"));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });

  it("calls the callbacks of each call with its own outcome, although the page's throw", async () => {
    const queryClient = new QueryClient({
      mutationCache: new MutationCache({ onSuccess: fail, onSettled: fail }),
    });
    const rejections = watchRejections();
    const calls: string[] = [];
    const { result, unmount } = renderSend({ queryClient });
    const callbacks = (name: string) => ({
      onSuccess: () => void calls.push(`${name} sent`),
      onError: (error: ShopperChatError) => void calls.push(`${name} ${error.kind}`),
      onSettled: () => void calls.push(`${name} settled`),
    });
    act(() => {
      result.current.mutate({ body: "Same" }, callbacks("first"));
      result.current.mutate({ body: "Same" }, callbacks("joined"));
      result.current.mutate({ body: "Other" }, callbacks("other"));
    });
    unmount();
    await waitFor(() => expect(calls).toHaveLength(6));
    expect(calls.toSorted()).toEqual([
      "first sent",
      "first settled",
      "joined sent",
      "joined settled",
      "other busy",
      "other settled",
    ]);
    await waitFor(() => expect(rejections()).not.toEqual([]));
  });

  it("is counted by useIsMutating while it is sending", async () => {
    const gate = createGate();
    const { client } = createSandboxClient(gate.network);
    const { result } = renderHook(
      () => ({
        send: useSendShopperMessage({ orderId: "shopping" }),
        count: useIsMutating({ predicate: isShopperChatMutation }),
      }),
      {
        wrapper: ({ children }: { children: ReactNode }) => (
          <ShopperChatProvider client={client}>{children}</ShopperChatProvider>
        ),
      },
    );
    act(() => result.current.send.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.count).toBe(1));
    act(gate.release);
    await waitFor(() => expect(result.current.count).toBe(0));
  });

  it("does not wait for other mutations of the page, and is not persisted by default", async () => {
    const gate = createGate();
    const sandboxClient = createSandboxClient(gate.network);
    const queryClient = new QueryClient({
      defaultOptions: { mutations: { scope: { id: "all" } } },
    });
    for (const orderId of ["shopping", "shopping~2"]) {
      const { result } = renderSend({ orderId, queryClient }, sandboxClient);
      act(() => result.current.mutate({ body: "Ripe avocados" }));
    }
    // By default, react-query persists paused mutations.
    expect(dehydrate(queryClient).mutations).toEqual([]);
    act(gate.release);
    await waitFor(() => expect(sandboxClient.sentBodies()).toHaveLength(2));
  });

  it("is left out of a persister by isShopperChatMutation", async () => {
    const queryClient = new QueryClient();
    const { result } = renderSend({ queryClient }, createSandboxClient(createGate().network));
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    const everything = dehydrate(queryClient, { shouldDehydrateMutation: () => true });
    expect(everything.mutations).toHaveLength(1);
    const persisted = dehydrate(queryClient, {
      shouldDehydrateMutation: (mutation) => !isShopperChatMutation(mutation),
    });
    expect(persisted.mutations).toEqual([]);
  });

  it("leaves the cache as soon as its outcome is known", async () => {
    const queryClient = new QueryClient();
    const { result } = renderSend({ queryClient });
    await act(() => result.current.mutateAsync({ body: "Ripe avocados" }));
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
  });

  it("needs no provider if the hook gets a client and a QueryClient", async () => {
    const { client, sentBodies } = createSandboxClient();
    const queryClient = new QueryClient();
    const { result } = renderHook(() =>
      useSendShopperMessage({ orderId: "shopping", client, queryClient }),
    );
    await act(() => result.current.mutateAsync({ body: "Ripe avocados" }));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });

  it("uses the page's own QueryClient if there is one", async () => {
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

it("useSendShopperMessage says what to write if there is no client or no QueryClient", () => {
  watchPageErrors();
  expect(() => renderHook(() => useSendShopperMessage({ orderId: "shopping" }))).toThrow(
    /Put <ShopperChatProvider baseUrl="\/shopper-chat"> around it/,
  );
  const { client } = createSandboxClient();
  expect(() => renderHook(() => useSendShopperMessage({ orderId: "shopping", client }))).toThrow(
    /Put <ShopperChatProvider> or <QueryClientProvider> around it/,
  );
});

function fail(): never {
  throw new Error("from the app");
}

function createSignal(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Collects what react-query reports of the page's callbacks, so that it fails no test. */
function watchRejections(): () => unknown[] {
  const reasons: unknown[] = [];
  const onRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    reasons.push(event.reason);
  };
  addEventListener("unhandledrejection", onRejection);
  // Vitest's own report of it.
  const spy = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => {
    spy.mockRestore();
    removeEventListener("unhandledrejection", onRejection);
  });
  return () => reasons;
}

/** The errors of the page's `onError` and `onSettled`; react-query reports no others. */
const FROM_THE_APP = [{ message: "from the app" }, { message: "from the app" }];
const NOT_STARTED = { kind: "unexpected", delivery: "not-sent", reason: "not-started" };
