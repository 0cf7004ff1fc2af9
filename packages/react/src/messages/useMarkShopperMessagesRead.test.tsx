import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen } from "@testing-library/react";
import { type ReactElement, useRef, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import {
  createGate,
  createSandboxClient,
  type Network,
  type SandboxClient,
} from "../../testing/createSandboxClient.ts";
import { passTime, passTimeUntil } from "../../testing/passTime.ts";
import { setVisibility } from "../../testing/renderMessages.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { useMarkShopperMessagesRead } from "./useMarkShopperMessagesRead.ts";
import { useShopperMessages } from "./useShopperMessages.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  scrollTo(0, 0);
});

interface Place {
  /** How far below the top of the page the conversation begins. */
  top?: string;
  /** The height of the newest message. */
  height?: string;
  isShown?: boolean;
  enabled?: boolean;
}

/** An app's own conversation, with a button that reads it again. */
function OwnConversation({ top = "0", height = "200px", isShown = true, enabled }: Place) {
  const newestMessageRef = useRef<HTMLLIElement>(null);
  const { messages, refetch } = useShopperMessages({ orderId: "shopping", pollMs: false });
  const [reads, setReads] = useState(0);
  useMarkShopperMessagesRead({ orderId: "shopping", newestMessageRef, enabled });
  async function readAgain(): Promise<void> {
    await refetch();
    setReads((count) => count + 1);
  }
  const unread = messages.filter(({ sender, isRead }) => sender === "shopper" && !isRead);
  const newest = messages.findLast(({ sender }) => sender === "shopper");
  return (
    <>
      <button type="button" onClick={() => void readAgain()}>
        Read
      </button>
      <output>{`${messages.length} messages, ${unread.length} unread, ${reads} reads`}</output>
      {isShown ? (
        <ul style={{ margin: 0, paddingTop: top }}>
          {messages.map((message) => (
            <li
              key={message.id}
              ref={message === newest ? newestMessageRef : null}
              style={{ height: message === newest ? height : "20px" }}
            />
          ))}
        </ul>
      ) : null}
    </>
  );
}

interface Page extends SandboxClient {
  show: (place: Place) => void;
  /** Reads again, and waits for it. */
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
      await passTimeUntil(() => expect(text()).toContain(`${reads} reads`));
    },
    text,
  };
}

function text(): string | null {
  return screen.getByRole("status").textContent;
}

/** Longer than a message must be visible to be marked. */
const LONG_MS = 1000;

describe("useMarkShopperMessagesRead", () => {
  it("marks messages that are visible for half a second, once, and counts them as read at once", async () => {
    const { marks, read } = open();
    await passTimeUntil(() => expect(text()).toContain("2 unread"));
    await passTime(300);
    expect(marks()).toBe(0);
    await passTimeUntil(() => expect(text()).toBe("2 messages, 0 unread, 0 reads"));
    expect(marks()).toBe(1);
    await read();
    await passTime(LONG_MS);
    expect(text()).toBe("2 messages, 0 unread, 1 reads");
    expect(marks()).toBe(1);
  });

  it("marks again when the shopper has written more", async () => {
    const { marks, read, sandbox } = open();
    await passTimeUntil(() => expect(text()).toContain("2 messages, 0 unread"));
    sandbox.shopperSays("shopping", { body: "Or oranges?" });
    await read();
    await passTimeUntil(() => expect(text()).toBe("3 messages, 0 unread, 1 reads"));
    expect(marks()).toBe(2);
  });

  it("does not mark because of a message of the customer's", async () => {
    const { client, marks, read } = open();
    await passTimeUntil(() => expect(text()).toContain("2 messages, 0 unread"));
    await client.sendMessage({ orderId: "shopping", body: "Limes" });
    await read();
    await passTime(LONG_MS);
    expect(text()).toContain("3 messages");
    expect(marks()).toBe(1);
  });

  it("does not mark messages until they are scrolled into view", async () => {
    const { marks } = open({ top: "3000px" });
    await passTimeUntil(() => expect(text()).toContain("2 unread"));
    await passTime(LONG_MS);
    expect(marks()).toBe(0);
    scrollTo(0, document.documentElement.scrollHeight);
    await passTimeUntil(() => expect(text()).toContain("2 messages, 0 unread"));
    expect(marks()).toBe(1);
  });

  it("does not mark messages that were scrolled past in less than half a second", async () => {
    const { marks } = open({ top: "3000px" });
    await passTimeUntil(() => expect(text()).toContain("2 unread"));
    scrollTo(0, document.documentElement.scrollHeight);
    await passTime(200);
    scrollTo(0, 0);
    await passTime(LONG_MS);
    expect(marks()).toBe(0);
  });

  it.each([2, 40, 1000])(
    "does not mark a message %s screens tall until its end is visible",
    async (screens) => {
      const { marks } = open({ height: `${screens * innerHeight}px` });
      await passTimeUntil(() => expect(text()).toContain("2 unread"));
      await passTime(LONG_MS);
      scrollTo(0, (screens - 1) * innerHeight - 100);
      await passTime(LONG_MS);
      expect(marks()).toBe(0);
      scrollTo(0, document.documentElement.scrollHeight);
      await passTimeUntil(() => expect(marks()).toBe(1));
    },
  );

  it("does not mark messages in a hidden tab", async () => {
    setVisibility("hidden");
    const { marks } = open();
    await passTimeUntil(() => expect(text()).toContain("2 unread"));
    await passTime(LONG_MS);
    expect(marks()).toBe(0);
    setVisibility("visible");
    await passTimeUntil(() => expect(marks()).toBe(1));
  });

  it("does not mark messages behind a modal dialog", async () => {
    const dialog = document.createElement("dialog");
    document.body.append(dialog);
    onTestFinished(() => dialog.remove());
    dialog.showModal();
    const { marks } = open();
    await passTimeUntil(() => expect(text()).toContain("2 unread"));
    await passTime(LONG_MS);
    expect(marks()).toBe(0);
    dialog.close();
    await passTimeUntil(() => expect(marks()).toBe(1));
  });

  it("does not mark messages before the conversation is rendered, nor after it is removed", async () => {
    const { marks, read, sandbox, show } = open({ isShown: false });
    await passTimeUntil(() => expect(text()).toContain("2 unread"));
    await passTime(LONG_MS);
    expect(marks()).toBe(0);
    show({ isShown: true });
    await passTimeUntil(() => expect(text()).toContain("2 messages, 0 unread"));
    show({ isShown: false });
    sandbox.shopperSays("shopping", { body: "Or oranges?" });
    await read();
    await passTime(LONG_MS);
    expect(text()).toBe("3 messages, 1 unread, 1 reads");
    expect(marks()).toBe(1);
  });

  it("does not mark messages if it is disabled", async () => {
    const { marks } = open({ enabled: false });
    await passTimeUntil(() => expect(text()).toContain("2 unread"));
    await passTime(LONG_MS);
    expect(marks()).toBe(0);
  });

  it("retries a failure after the next read, without reporting it", async () => {
    let tries = 0;
    const network: Network =
      (fetch) =>
      async (...[input, init]) => {
        if (init?.method !== "PUT") return fetch(input, init);
        tries += 1;
        return tries === 1 ? new Response("", { status: 503 }) : fetch(input, init);
      };
    const { read } = open({}, network);
    await passTimeUntil(() => expect(tries).toBe(1));
    await passTime(LONG_MS);
    expect(tries).toBe(1);
    expect(text()).toBe("2 messages, 2 unread, 0 reads");
    await read();
    await passTimeUntil(() => expect(text()).toBe("2 messages, 0 unread, 1 reads"));
    expect(tries).toBe(2);
  });

  it("sends one request even if the server keeps returning the messages as unread", async () => {
    let marks = 0;
    const { read } = open({}, (fetch) => (input, init) => {
      if (init?.method !== "PUT") return fetch(input, init);
      marks += 1;
      return Promise.resolve(Response.json({ messages_read_count: 2 }));
    });
    await passTimeUntil(() => expect(text()).toBe("2 messages, 0 unread, 0 reads"));
    await read();
    await passTime(LONG_MS);
    expect(text()).toBe("2 messages, 2 unread, 1 reads");
    expect(marks).toBe(1);
  });

  it("reads again if it has canceled a read", async () => {
    const gate = createGate();
    gate.release();
    const { marks, sandbox, show } = open({ isShown: false }, (fetch) => {
      const held = gate.network(fetch);
      return (input, init) => (init?.method === "PUT" ? fetch(input, init) : held(input, init));
    });
    await passTimeUntil(() => expect(text()).toBe("2 messages, 2 unread, 0 reads"));
    sandbox.shopperSays("shopping", { body: "Or oranges?" });
    gate.hold();
    act(() => screen.getByRole("button", { name: "Read" }).click());
    show({ isShown: true });
    await passTimeUntil(() => expect(marks()).toBe(1));
    gate.release();
    await passTimeUntil(() => expect(text()).toContain("3 messages, 0 unread"));
  });
});
