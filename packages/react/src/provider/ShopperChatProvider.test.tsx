import type { ShopperChatDebugEvent } from "@shopper-chat/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { composerQueries } from "../../testing/renderComposer.tsx";
import { ShopperChat } from "../chat/ShopperChat.tsx";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { useShopperMessages } from "../messages/useShopperMessages.ts";
import { useSendShopperMessage } from "../send/useSendShopperMessage.ts";
import { ShopperChatProvider, type ShopperChatProviderProps } from "./ShopperChatProvider.tsx";
import { useShopperChatStrings } from "./useStrings.ts";

afterEach(cleanup);

describe("ShopperChatProvider", () => {
  it("sends requests as its latest props say", async () => {
    const requests: Request[] = [];
    const page = (session: string) => (
      <ShopperChatProvider
        baseUrl="/shop/chat/"
        credentials="include"
        acceptLanguage="fr-CA"
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

  it("reads the messages of a new customer with that customer's headers", async () => {
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

  it("calls onDebug once with the error of a message", async () => {
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
    await waitFor(() => expect(alert()).toMatchTextContent(/not sure your message was sent/));
    expect(onDebug).toHaveBeenCalledOnce();
    expect(onDebug.mock.calls[0]?.[0].error.kind).toBe("unreachable");
  });

  it("calls onDebug with a hint at baseUrl if no backend is mounted there", async () => {
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
    await findByText(/Something went wrong on our end/);
    expect(onDebug).toHaveBeenCalledOnce();
    expect(onDebug.mock.calls[0]?.[0].error.message).toContain("baseUrl");
  });

  it("keeps the drafts of two storefront backends apart", async () => {
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
    // The same address in another spelling.
    const again = render(page("/shop-a/"));
    expect(composerQueries(again.container).field()).toHaveValue("Ripe avocados");
  });

  it("uses its QueryClient or the page's, and keeps its children mounted when that changes", async () => {
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

  it("sets the color scheme of its composers", () => {
    const { container } = render(
      <ShopperChatProvider baseUrl="/chat" colorScheme="dark">
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    expect(container.firstElementChild).toHaveAttribute("data-color-scheme", "dark");
  });

  it("replaces only the texts that the app provides", () => {
    const { getByRole } = render(
      <ShopperChatProvider baseUrl="/chat" strings={{ send: "Ask them" }}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    expect(getByRole("button", { name: "Ask them" })).toBeVisible();
    expect(getByRole("textbox", { name: "Message your shopper" })).toBeVisible();
  });

  it("ignores a text that is undefined", () => {
    const { getByText } = render(
      <ShopperChatProvider baseUrl="/chat" strings={{ counter: undefined, send: "Ask them" }}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    expect(getByText("1,000 characters left")).toBeVisible();
  });

  it("provides the same texts while inline texts do not change", () => {
    const seen = new Set<unknown>();
    const page = (send: string) => (
      <ShopperChatProvider baseUrl="/chat" strings={{ send }}>
        <Texts onRender={(texts) => seen.add(texts)} />
      </ShopperChatProvider>
    );
    const { rerender } = render(page("Ask them"));
    rerender(page("Ask them"));
    expect(seen.size).toBe(1);
    rerender(page("Ask Ana"));
    expect(seen.size).toBe(2);
  });
});

function Texts({ onRender }: { onRender: (texts: unknown) => void }) {
  onRender(useShopperChatStrings());
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
