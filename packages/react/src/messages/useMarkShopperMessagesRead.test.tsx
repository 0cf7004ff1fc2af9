import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { type ReactElement, useRef, useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import {
  createGate,
  createSandboxClient,
  type Network,
  type SandboxClient,
} from "../testing/createSandboxClient.ts";
import { setVisibility } from "../testing/renderMessages.tsx";
import { useMarkShopperMessagesRead } from "./useMarkShopperMessagesRead.ts";
import { useShopperMessages } from "./useShopperMessages.ts";

afterEach(() => {
  cleanup();
  scrollTo(0, 0);
});

interface Place {
  /** How far below the top of the page the conversation begins. */
  top?: string;
  height?: string;
  isShown?: boolean;
  enabled?: boolean;
}

/** A host's own conversation, with a button that reads it anew. */
function OwnConversation({ top = "0", height = "200px", isShown = true, enabled }: Place) {
  const ref = useRef<HTMLDivElement>(null);
  const { messages, refetch } = useShopperMessages({ orderId: "shopping", pollMs: false });
  const [reads, setReads] = useState(0);
  useMarkShopperMessagesRead({ orderId: "shopping", target: ref, enabled });
  async function readAnew(): Promise<void> {
    await refetch();
    setReads((count) => count + 1);
  }
  const unread = messages.filter(({ sender, isRead }) => sender === "shopper" && !isRead);
  return (
    <>
      <button type="button" onClick={() => void readAnew()}>
        Read
      </button>
      <output>{`${messages.length} messages, ${unread.length} unread, ${reads} reads`}</output>
      {isShown ? <div ref={ref} style={{ marginTop: top, height }} /> : null}
    </>
  );
}

interface Page extends SandboxClient {
  show: (place: Place) => void;
  /** Reads anew and waits for it. */
  read: () => Promise<void>;
  text: () => string | null;
}

function open(place: Place = {}, network?: Network): Page {
  const sandboxClient = createSandboxClient(network);
  sandboxClient.sandbox.shopperSays("shopping", { body: "They are out of lemons" });
  sandboxClient.sandbox.shopperSays("shopping", { body: "Limes instead?" });
  const queryClient = new QueryClient();
  const element = (next: Place): ReactElement => (
    <QueryClientProvider client={queryClient}>
      <ShopperChatProvider client={sandboxClient.client}>
        <OwnConversation {...next} />
      </ShopperChatProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(element(place));
  let reads = 0;
  return {
    ...sandboxClient,
    show: (next) => rerender(element(next)),
    async read() {
      reads += 1;
      act(() => screen.getByRole("button", { name: "Read" }).click());
      await waitFor(() => expect(text()).toContain(`${reads} reads`));
    },
    text,
  };
}

function text(): string | null {
  return screen.getByRole("status").textContent;
}

/** Until the browser has said twice what intersects: it does so with each frame. */
async function frames(): Promise<void> {
  for (let count = 0; count < 4; count += 1) {
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

describe("messages that are on screen", () => {
  it("are marked as read, once, and count as read at once", async () => {
    const { marks, read } = open();
    await waitFor(() => expect(text()).toBe("2 messages, 0 unread, 0 reads"));
    expect(marks()).toBe(1);
    await read();
    await frames();
    expect(text()).toBe("2 messages, 0 unread, 1 reads");
    expect(marks()).toBe(1);
  });

  it("are marked anew when the shopper has written more", async () => {
    const { marks, read, sandbox } = open();
    await waitFor(() => expect(text()).toContain("2 messages, 0 unread"));
    sandbox.shopperSays("shopping", { body: "Or oranges?" });
    await read();
    await waitFor(() => expect(text()).toBe("3 messages, 0 unread, 1 reads"));
    expect(marks()).toBe(2);
  });

  it("are not marked for what the customer wrote", async () => {
    const { client, marks, read } = open();
    await waitFor(() => expect(text()).toContain("2 messages, 0 unread"));
    await client.sendMessage({ orderId: "shopping", body: "Limes" });
    await read();
    await frames();
    expect(text()).toContain("3 messages");
    expect(marks()).toBe(1);
  });

  it("are on screen too where they are too tall for half of them to be", async () => {
    const { marks } = open({ height: "10000px" });
    await waitFor(() => expect(marks()).toBe(1));
  });
});

describe("messages that nobody sees", () => {
  it("stay unread until they are scrolled to", async () => {
    const { marks } = open({ top: "3000px" });
    await waitFor(() => expect(text()).toContain("2 unread"));
    await frames();
    expect(marks()).toBe(0);
    scrollTo(0, document.documentElement.scrollHeight);
    await waitFor(() => expect(text()).toContain("2 messages, 0 unread"));
    expect(marks()).toBe(1);
  });

  it.each([10, 40, 1000])(
    "stay unread until %s screens of them fill half of one",
    async (screens) => {
      const { marks } = open({ top: "3000px", height: `${screens * innerHeight}px` });
      await waitFor(() => expect(text()).toContain("2 unread"));
      scrollTo(0, 3000 - 0.7 * innerHeight);
      await frames();
      expect(marks()).toBe(0);
      scrollTo(0, 3000 - 0.3 * innerHeight);
      await waitFor(() => expect(marks()).toBe(1));
    },
  );

  it("stay unread in a hidden tab", async () => {
    setVisibility("hidden");
    const { marks } = open();
    await waitFor(() => expect(text()).toContain("2 unread"));
    await frames();
    expect(marks()).toBe(0);
    setVisibility("visible");
    await waitFor(() => expect(marks()).toBe(1));
  });

  it("stay unread until the conversation is there, and again when it is gone", async () => {
    const { marks, read, sandbox, show } = open({ isShown: false });
    await waitFor(() => expect(text()).toContain("2 unread"));
    await frames();
    expect(marks()).toBe(0);
    show({ isShown: true });
    await waitFor(() => expect(text()).toContain("2 messages, 0 unread"));
    show({ isShown: false });
    sandbox.shopperSays("shopping", { body: "Or oranges?" });
    await read();
    await frames();
    expect(text()).toBe("3 messages, 1 unread, 1 reads");
    expect(marks()).toBe(1);
  });

  it("stay unread where the host wants that", async () => {
    const { marks } = open({ enabled: false });
    await waitFor(() => expect(text()).toContain("2 unread"));
    await frames();
    expect(marks()).toBe(0);
  });
});

it("tries again after the next read when it fails, quietly", async () => {
  let tries = 0;
  const network: Network =
    (fetch) =>
    async (...[input, init]) => {
      if (init?.method !== "PUT") return fetch(input, init);
      tries += 1;
      return tries === 1 ? new Response("", { status: 503 }) : fetch(input, init);
    };
  const { read } = open({}, network);
  await waitFor(() => expect(tries).toBe(1));
  await frames();
  expect(tries).toBe(1);
  expect(text()).toBe("2 messages, 2 unread, 0 reads");
  await read();
  await waitFor(() => expect(text()).toBe("2 messages, 0 unread, 1 reads"));
  expect(tries).toBe(2);
});

it("does not ask again where the server goes on to call them unread", async () => {
  const network: Network =
    (fetch) =>
    async (...[input, init]) =>
      init?.method === "PUT" ? Response.json({ messages_read_count: 2 }) : fetch(input, init);
  let marks = 0;
  const { read } = open({}, (fetch) => (input, init) => {
    if (init?.method === "PUT") marks += 1;
    return network(fetch)(input, init);
  });
  await waitFor(() => expect(text()).toBe("2 messages, 0 unread, 0 reads"));
  await read();
  await frames();
  expect(text()).toBe("2 messages, 2 unread, 1 reads");
  expect(marks).toBe(1);
});

it("reads again what it has cut short", async () => {
  const gate = createGate();
  gate.release();
  const { marks, sandbox, show } = open({ isShown: false }, (fetch) => {
    const held = gate.network(fetch);
    return (input, init) => (init?.method === "PUT" ? fetch(input, init) : held(input, init));
  });
  await waitFor(() => expect(text()).toBe("2 messages, 2 unread, 0 reads"));
  sandbox.shopperSays("shopping", { body: "Or oranges?" });
  gate.hold();
  act(() => screen.getByRole("button", { name: "Read" }).click());
  show({ isShown: true });
  await waitFor(() => expect(marks()).toBe(1));
  gate.release();
  await waitFor(() => expect(text()).toContain("3 messages, 0 unread"));
});

it("takes an element as well as a ref", async () => {
  const { client, marks, sandbox } = createSandboxClient();
  sandbox.shopperSays("shopping", { body: "Hi" });
  render(
    <ShopperChatProvider client={client}>
      <PageWithElement />
    </ShopperChatProvider>,
  );
  await waitFor(() => expect(marks()).toBe(1));
});

function PageWithElement() {
  const [element, setElement] = useState<Element | null>(null);
  useShopperMessages({ orderId: "shopping" });
  useMarkShopperMessagesRead({ orderId: "shopping", target: element });
  return <div ref={setElement} style={{ height: "100px" }} />;
}
