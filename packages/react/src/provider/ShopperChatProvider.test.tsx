import type { ShopperChatDebugEvent } from "@shopper-chat/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChat } from "../chat/ShopperChat.tsx";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { useShopperMessages } from "../conversation/useShopperMessages.ts";
import { useSendShopperMessage } from "../send/useSendShopperMessage.ts";
import { useChatStrings } from "../strings/chat/useChatStrings.ts";
import { composerQueries } from "../testing/renderComposer.tsx";
import { ShopperChatProvider, type ShopperChatProviderProps } from "./ShopperChatProvider.tsx";

afterEach(cleanup);

describe("the provider", () => {
  it("sends as its props say, and asks the newest ones for what may change", async () => {
    const requests: Request[] = [];
    const page = (session: string) => (
      <ShopperChatProvider
        baseUrl="/shop/chat/"
        credentials="include"
        locale="fr-CA"
        headers={() => ({ "X-Session": session })}
        fetch={async (input, init) => {
          requests.push(new Request(input, init));
          return Response.json({ id: 1, created_at: "2026-01-01T00:00:00Z" });
        }}
      >
        <ShopperChatComposer orderId="order 1" />
      </ShopperChatProvider>
    );
    const { container, rerender } = render(page("old"));
    const { field, status } = composerQueries(container);
    await userEvent.fill(field(), "Ripe avocados");
    rerender(page("new"));
    expect(field()).toHaveValue("Ripe avocados");
    await userEvent.type(field(), "{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    const [request] = requests;
    expect(requests).toHaveLength(1);
    expect(new URL(request?.url ?? "").pathname).toBe(
      "/shop/chat/v2/post_checkout/chat/order%201/messages",
    );
    expect(request?.credentials).toBe("include");
    expect(request?.headers.get("X-Session")).toBe("new");
    expect(request?.headers.get("Accept-Language")).toBe("fr-CA");
    expect(request?.headers.get("Authorization")).toBeNull();
  });

  it("reads a new customer's messages with the new customer's headers, from the first read on", async () => {
    const sessions: (string | null)[] = [];
    const page = (customer: string) => (
      <ShopperChatProvider
        baseUrl="/chat"
        customerKey={customer}
        headers={{ "X-Session": customer }}
        fetch={async (_input, init) => {
          const session = new Headers(init?.headers).get("X-Session");
          sessions.push(session);
          return Response.json({
            chat_messages: [{ id: 1, sender_type: "driver", body: `For ${session}` }],
          });
        }}
      >
        <Messages />
      </ShopperChatProvider>
    );
    const { findByText, rerender } = render(page("sam"));
    await findByText("For sam");
    rerender(page("kim"));
    await findByText("For kim");
    expect(sessions).toEqual(["sam", "kim"]);
  });

  it("gives what went wrong underneath to onDebug alone", async () => {
    const onDebug = vi.fn<(event: ShopperChatDebugEvent) => void>();
    const { container } = render(
      <ShopperChatProvider
        baseUrl="/chat"
        timeoutMs={50}
        onDebug={onDebug}
        fetch={() => new Promise(() => {})}
      >
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    const { alert, field } = composerQueries(container);
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(alert()).toMatchTextContent(/couldn’t confirm/));
    expect(onDebug).toHaveBeenCalledOnce();
    expect(onDebug.mock.calls[0]?.[0].error.kind).toBe("unreachable");
  });

  it("tells onDebug of a read where nothing is mounted", async () => {
    const onDebug = vi.fn<(event: ShopperChatDebugEvent) => void>();
    const { findByText } = render(
      <ShopperChatProvider
        baseUrl="/nowhere"
        onDebug={onDebug}
        fetch={async () => new Response("<h1>Not found</h1>", { status: 404 })}
      >
        <ShopperChat orderId="shopping" />
      </ShopperChatProvider>,
    );
    await findByText(/isn’t working on our side/);
    expect(onDebug).toHaveBeenCalledOnce();
    expect(onDebug.mock.calls[0]?.[0].error.message).toContain("baseUrl");
  });

  it("keeps drafts of two storefront backends apart", async () => {
    const page = (baseUrl: string) => (
      <ShopperChatProvider baseUrl={baseUrl}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const first = render(page("/shop-a"));
    await userEvent.fill(composerQueries(first.container).field(), "Ripe avocados");
    const second = render(page("/shop-b"));
    expect(composerQueries(second.container).field()).toHaveValue("");
    first.unmount();
    // The same place, however it is written.
    const again = render(page("/shop-a/"));
    expect(composerQueries(again.container).field()).toHaveValue("Ripe avocados");
  });

  it("uses the QueryClient it is given, then the page's, and keeps what is below when that changes", async () => {
    const given = new QueryClient();
    const pages = new QueryClient();
    const page = (props: Pick<ShopperChatProviderProps, "queryClient">) => (
      <QueryClientProvider client={pages}>
        <ShopperChatProvider baseUrl="/chat" fetch={() => new Promise(() => {})} {...props}>
          <SendButton />
        </ShopperChatProvider>
      </QueryClientProvider>
    );
    const { getByRole, rerender } = render(page({ queryClient: given }));
    act(() => getByRole("button").click());
    expect(given.getMutationCache().getAll()).toHaveLength(1);
    expect(pages.getMutationCache().getAll()).toHaveLength(0);
    const button = getByRole("button");
    rerender(page({}));
    expect(getByRole("button")).toBe(button);
  });

  it("says in which colours its composers are", () => {
    const { container } = render(
      <ShopperChatProvider baseUrl="/chat" colorScheme="dark">
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    expect(container.firstElementChild).toHaveAttribute("data-color-scheme", "dark");
  });

  it("lets a host replace some of the texts", () => {
    const { getByRole } = render(
      <ShopperChatProvider baseUrl="/chat" strings={{ send: "Tell them" }}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    expect(getByRole("button", { name: "Tell them" })).toBeVisible();
    expect(getByRole("textbox", { name: "Message to your shopper" })).toBeVisible();
  });

  it("takes a text that a host leaves undefined for none of the host's", () => {
    const { getByText } = render(
      <ShopperChatProvider baseUrl="/chat" strings={{ counter: undefined, send: "Tell them" }}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    expect(getByText("1,000 characters left")).toBeVisible();
  });

  it("takes texts that are written inline for the same as long as they are", () => {
    const seen = new Set<unknown>();
    const page = (send: string) => (
      <ShopperChatProvider baseUrl="/chat" strings={{ send }}>
        <Texts onRender={(texts) => seen.add(texts)} />
      </ShopperChatProvider>
    );
    const { rerender } = render(page("Tell them"));
    rerender(page("Tell them"));
    expect(seen.size).toBe(1);
    rerender(page("Tell Ana"));
    expect(seen.size).toBe(2);
  });
});

function Texts({ onRender }: { onRender: (texts: unknown) => void }) {
  onRender(useChatStrings());
  return null;
}

function Messages() {
  const { messages } = useShopperMessages({ orderId: "shopping", pollMs: false });
  return <p>{messages.map(({ body }) => body)}</p>;
}

function SendButton() {
  const { mutate } = useSendShopperMessage({ orderId: "shopping" });
  return (
    <button type="button" onClick={() => mutate({ body: "Ripe avocados" })}>
      Send
    </button>
  );
}
