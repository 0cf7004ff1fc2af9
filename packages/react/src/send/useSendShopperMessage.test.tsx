import { isShopperChatError, type SentMessage, type ShopperChatError } from "@shopper-chat/client";
import { QueryClient } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, createSandboxClient, dropAnswers } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";
import { createWrapper, renderSend } from "../../testing/renderSend.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";
import { useSendShopperMessage } from "./useSendShopperMessage.ts";

describe("useSendShopperMessage", () => {
  it("sends a message and returns Connect's response", async () => {
    const { result, sentBodies } = renderSend();
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.status).toBe("success"));
    expect(result.current.data?.id).toMatch(/^\d+$/);
    expect(result.current.variables?.body).toBe("Ripe avocados");
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });

  it("returns the pending promise for the same text, even in the same task", async () => {
    const { result, attempts } = renderSend();
    await act(async () => {
      const first = result.current.mutateAsync({ body: "Ripe avocados" });
      const second = result.current.mutateAsync({ body: " Ripe avocados " });
      expect(second).toBe(first);
      await first;
    });
    expect(attempts()).toBe(1);
  });

  it("rejects another text as busy while a message is sending", async () => {
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

  it("fails with a ShopperChatError of the right kind", async () => {
    const onError = vi.fn<(error: ShopperChatError) => void>();
    const { result } = renderSend({ orderId: "no-such-order", onError });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.error?.kind).toBe("not-found"));
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    expect(onError.mock.calls[0]?.[0]).toBe(result.current.error);
  });

  it("repeats nothing by itself, and retries with the same idempotency key", async () => {
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

  it("retries with a new key after the backend has refused the key as another message's", async () => {
    let isReused = true;
    const { result, keys } = renderSend(
      {},
      createSandboxClient((fetch) => async (...request) => {
        if (!isReused) return fetch(...request);
        return new Response("", {
          status: 422,
          headers: { "Shopper-Chat-Delivery": "not-sent" },
        });
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

  it("reports an unknown error of the app's own client as unconfirmed", async () => {
    const { client } = createSandboxClient();
    const own = { ...client, sendMessage: () => Promise.reject(new Error("from the app")) };
    const { result } = renderSend({ client: own });
    const failure = await act(() => failureOf(result.current.mutateAsync({ body: "Bread" })));
    expect(failure).toMatchObject({ kind: "unexpected", delivery: "unconfirmed" });
  });

  it("rejects a call without text and says what is wrong", async () => {
    const { result, attempts } = renderSend();
    const failure = await act(() => failureOf(result.current.mutateAsync(JSON.parse("{}"))));
    expect(failure.message).toContain("body must be text");
    expect(attempts()).toBe(0);
  });

  it("retries only its own message, not that of a composer beside it", async () => {
    let isRefused = true;
    const { client, field, send, sentBodies, status } = renderComposer({
      network:
        (fetch) =>
        async (...request) =>
          isRefused ? new Response("", { status: 401 }) : fetch(...request),
    });
    const { result } = renderHook(() => useSendShopperMessage({ orderId: "shopping", client }), {
      wrapper: createWrapper({ client }),
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

  it("neither retries nor reports a message of another order", async () => {
    const sandboxClient = createSandboxClient();
    const { result, rerender } = renderHook(
      ({ orderId }: { orderId: string }) => useSendShopperMessage({ orderId }),
      { initialProps: { orderId: "chat-disabled" }, wrapper: createWrapper(sandboxClient) },
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

  it("retries nothing after the client was reset", async () => {
    const sandboxClient = createSandboxClient();
    const { result, rerender } = renderSend({ orderId: "chat-disabled" }, sandboxClient);
    act(() => result.current.mutate({ body: "The first customer's" }));
    await waitFor(() => expect(result.current.isError).toBe(true));
    act(() => sandboxClient.client.reset());
    rerender();
    expect(result.current).toMatchObject({ status: "idle", variables: undefined });
    act(() => result.current.retry());
    expect(sandboxClient.attempts()).toBe(1);
  });

  it("passes an error of the app's callback to the page's error event", async () => {
    const errors = watchPageErrors();
    const { result } = renderSend({
      onSuccess() {
        throw new Error("from the app");
      },
    });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(errors()).toMatchObject([{ message: "from the app" }]));
    await waitFor(() => expect(result.current.status).toBe("success"));
  });

  it("calls its callbacks once for each message, and not for a call that joined one", async () => {
    const onSuccess = vi.fn<(sent: SentMessage) => void>();
    const onError = vi.fn<(error: ShopperChatError) => void>();
    const onSettled = vi.fn<() => void>();
    const { result } = renderSend({ onSuccess, onError, onSettled });
    act(() => {
      result.current.mutate({ body: "Same" });
      result.current.mutate({ body: "Same" });
      result.current.mutate({ body: "Other" });
    });
    await waitFor(() => expect(onSettled).toHaveBeenCalledTimes(2));
    expect(onSuccess).toHaveBeenCalledOnce();
    expect(onError.mock.calls).toMatchObject([[{ kind: "busy" }, { body: "Other" }]]);
  });

  it("never reports a retry as not sent after an earlier try may have arrived", async () => {
    let isSignedOut = false;
    const { result, keys } = renderSend(
      {},
      createSandboxClient((fetch) => {
        const unreliable = dropAnswers()(fetch);
        return async (...request) =>
          isSignedOut ? new Response("", { status: 401 }) : unreliable(...request);
      }),
    );
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(result.current.error?.delivery).toBe("unconfirmed"));
    isSignedOut = true;
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.error?.kind).toBe("signed-out"));
    expect(result.current.error?.delivery).toBe("unconfirmed");
    expect(keys()[1]).toBe(keys()[0]);
  });

  it("fails with kind canceled when it stops waiting for the response", async () => {
    const { result } = renderSend({}, createSandboxClient(createGate().network));
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    act(() => result.current.cancel());
    await waitFor(() => expect(result.current.error?.kind).toBe("canceled"));
  });

  it("calls onSuccess although the component has unmounted", async () => {
    const gate = createGate();
    const onSuccess = vi.fn<(sent: SentMessage) => void>();
    const { result, unmount } = renderSend({ onSuccess }, createSandboxClient(gate.network));
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    unmount();
    gate.release();
    await waitFor(() => expect(onSuccess).toHaveBeenCalledOnce());
  });
});

async function failureOf(promise: Promise<unknown>): Promise<ShopperChatError> {
  const reason: unknown = await promise.catch((error: unknown) => error);
  if (isShopperChatError(reason)) return reason;
  throw new Error("It did not fail with a ShopperChatError.");
}
