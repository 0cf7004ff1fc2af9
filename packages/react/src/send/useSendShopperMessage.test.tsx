import { isShopperChatError, type SentMessage, type ShopperChatError } from "@shopper-chat/client";
import { QueryClient } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, createSandboxClient, dropAnswers } from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";
import { providerOf, renderSend } from "../testing/renderSend.tsx";
import { watchPageErrors } from "../testing/watchPageErrors.ts";
import { useSendShopperMessage } from "./useSendShopperMessage.ts";

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
    const errors = watchPageErrors();
    const { result } = renderSend({
      onSent() {
        throw new Error("the host's own");
      },
    });
    act(() => result.current.mutate({ body: "Ripe avocados" }));
    await waitFor(() => expect(errors()).toMatchObject([{ message: "the host's own" }]));
    await waitFor(() => expect(result.current.status).toBe("success"));
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
});

async function failureOf(promise: Promise<unknown>): Promise<ShopperChatError> {
  const reason: unknown = await promise.catch((error: unknown) => error);
  if (isShopperChatError(reason)) return reason;
  throw new Error("It did not fail with a ShopperChatError.");
}
