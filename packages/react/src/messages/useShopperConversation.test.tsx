import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  createGate,
  dropAnswers,
  dropMessages,
  type Network,
} from "../../testing/createSandboxClient.ts";
import { renderConversation } from "../../testing/renderConversation.tsx";

beforeEach(() => sessionStorage.clear());

/** Passes requests to the sandbox at once, and holds the responses of the methods that `isHeld` selects. */
function holdAnswers(isHeld: (method: string) => boolean): {
  network: Network;
  release: () => void;
} {
  let waiting: (() => void)[] = [];
  return {
    network:
      (fetch) =>
      async (...[input, init]) => {
        const response = await fetch(input, init);
        if (isHeld(init?.method ?? "GET")) {
          await new Promise<void>((resolve) => waiting.push(resolve));
        }
        return response;
      },
    release() {
      for (const go of waiting) go();
      waiting = [];
    },
  };
}

/** Responds with one message of the customer's, created `minutes` after the read. */
function listOf(body: string, minutes: number): Network {
  return () => async () => {
    const created_at = new Date(Date.now() + minutes * 60_000).toISOString();
    return Response.json({ chat_messages: [{ id: 7, sender_type: "user", body, created_at }] });
  };
}

/** Records the texts that an element shows from now on. */
function recordText(element: HTMLElement): () => string[] {
  const texts: string[] = [];
  const observer = new MutationObserver(() => texts.push(element.textContent));
  observer.observe(element, { characterData: true, childList: true, subtree: true });
  return () => texts;
}

/** Waits long enough for a response in this tab to be shown. */
async function frames(): Promise<void> {
  for (let count = 0; count < 6; count += 1) {
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

describe("a sent message", () => {
  it("is in the conversation from Send on, once and in one place", async () => {
    const { entries, read, sandbox, send, sentBodies, watch } = renderConversation();
    sandbox.shopperSays("shopping", { body: "They are out of lemons" });
    await read();
    await waitFor(() => expect(entries()).toEqual(["shopper: They are out of lemons"]));
    const seen = watch();
    await send("Limes, then");
    await waitFor(() => expect(entries()[1]).toBe("customer: Limes, then"));
    const item = screen.getByText("customer: Limes, then").closest("li");
    await read();
    await read();
    expect(entries()).toEqual(["shopper: They are out of lemons", "customer: Limes, then"]);
    expect(screen.getByText("customer: Limes, then").closest("li")).toBe(item);
    expect(sentBodies()).toEqual(["Limes, then"]);
    expect(seen().length).toBeGreaterThan(1);
    for (const each of seen()) {
      expect(each.filter((text) => text.includes("Limes")).length).toBeLessThanOrEqual(1);
    }
    // The message never disappeared either.
    const first = seen().findIndex((each) => each.length === 2);
    expect(
      seen()
        .slice(first)
        .every((each) => each.length === 2),
    ).toBe(true);
  });

  it("is not shown twice if a read is faster than its response", async () => {
    let isHeld = true;
    const { network, release } = holdAnswers((method) => method === "POST" && isHeld);
    const { beginRead, entries, reads, sandbox, send, watch } = renderConversation({ network });
    await waitFor(() => expect(reads()).toBe(1));
    const seen = watch();
    await send("Limes, then");
    await waitFor(() => expect(sandbox.messages()).toHaveLength(1));
    beginRead();
    await frames();
    expect(entries()).toEqual(["sending: Limes, then"]);
    isHeld = false;
    release();
    await waitFor(() => expect(entries()).toEqual(["customer: Limes, then"]));
    expect(seen().every((each) => each.length <= 1)).toBe(true);
    expect(reads()).toBe(2);
  });

  it("is neither shown twice nor lost if a read begins before it and ends after it", async () => {
    let isHeld = false;
    const { network, release } = holdAnswers((method) => method === "GET" && isHeld);
    const { beginRead, entries, reads, sandbox, send, watch } = renderConversation({ network });
    await waitFor(() => expect(reads()).toBe(1));
    const seen = watch();
    isHeld = true;
    beginRead();
    await waitFor(() => expect(reads()).toBe(2));
    await send("Limes, then");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes, then"]));
    sandbox.shopperSays("shopping", { body: "Fine" });
    isHeld = false;
    release();
    await waitFor(() => expect(entries()).toEqual(["customer: Limes, then", "shopper: Fine"]));
    const firstShown = seen().findIndex((each) => each.length > 0);
    expect(
      seen()
        .slice(firstShown)
        .every((each) => each.filter((text) => text.endsWith("Limes, then")).length === 1),
    ).toBe(true);
  });

  it("stays until the server's list contains it, and follows the list from then on", async () => {
    let hidden: ((body: string) => boolean) | null = () => true;
    const network: Network =
      (fetch) =>
      async (...[input, init]) => {
        const response = await fetch(input, init);
        if (init?.method === "POST" || !hidden) return response;
        return Response.json({ chat_messages: [], metadata: {} });
      };
    const { entries, read, send } = renderConversation({ network });
    await send("Limes, then");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes, then"]));
    await read();
    await read();
    expect(entries()).toEqual(["customer: Limes, then"]);
    hidden = null;
    await read();
    expect(entries()).toEqual(["customer: Limes, then"]);
    hidden = () => true;
    await read();
    expect(entries()).toEqual([]);
  });

  it("is shown beside a message with the same text from SMS or another tab", async () => {
    const { client, entries, read, send } = renderConversation();
    await client.sendMessage({ orderId: "shopping", body: "Limes" });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes", "customer: Limes"]));
    await client.sendMessage({ orderId: "shopping", body: "Limes" });
    await read();
    expect(entries()).toEqual(["customer: Limes", "customer: Limes", "customer: Limes"]);
  });

  it("is removed with everything else when the customer signs out", async () => {
    const { client, entries, sandbox, send } = renderConversation();
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes"]));
    sandbox.reset();
    act(() => client.reset());
    expect(entries()).toEqual([]);
  });
});

describe("a message that was not sent", () => {
  it("stays in the conversation, and not in the textarea", async () => {
    const { alert, entries, field, press, read, send } = renderConversation({
      orderId: "chat-disabled",
    });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["not-sent: Limes"]));
    expect(field()).toHaveValue("");
    expect(alert()).toMatchTextContent(/right now/);
    await read();
    expect(entries()).toEqual(["not-sent: Limes"]);
    press("Edit", "Limes");
    expect(entries()).toEqual([]);
    expect(field()).toHaveValue("Limes");
  });
});

describe("an unconfirmed message", () => {
  it("is sent and announced as sent if the server has it, without ever showing a failure", async () => {
    const { alert, entries, send, sentBodies, status, watch } = renderConversation({
      orderId: "drops-after",
    });
    const seen = watch();
    const announced = recordText(alert());
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes"]));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(seen().flat()).not.toContain("unconfirmed: Limes");
    expect(seen().every((each) => each.length <= 1)).toBe(true);
    expect(announced()).toEqual([]);
    expect(sentBodies()).toEqual([]);
  });

  it("is sending for a second at most if looking it up takes longer", async () => {
    let isLost = false;
    const network: Network = (fetch) => {
      const lost = dropAnswers()(fetch);
      return (input, init) => {
        if (init?.method === "POST") {
          isLost = true;
          return lost(input, init);
        }
        return isLost ? new Promise(() => {}) : fetch(input, init);
      };
    };
    const { alert, entries, field, reads } = renderConversation({ network });
    await waitFor(() => expect(reads()).toBe(1));
    await userEvent.fill(field(), "Limes");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    act(() => screen.getByRole("button", { name: "Send" }).click());
    await frames();
    expect(entries()).toEqual(["sending: Limes"]);
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(entries()).toEqual(["unconfirmed: Limes"]);
    expect(alert()).toMatchTextContent(/not sure your message was sent/);
  });

  it("is announced as sent if a later list contains it", async () => {
    let isLate = true;
    const network: Network = (fetch) => {
      const lost = dropAnswers()(fetch);
      return async (input, init) => {
        if (init?.method === "POST") return lost(input, init);
        return isLate ? Response.json({ chat_messages: [] }) : fetch(input, init);
      };
    };
    const { alert, entries, read, send, status } = renderConversation({ network });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["unconfirmed: Limes"]));
    expect(alert()).toMatchTextContent(/not sure your message was sent/);
    isLate = false;
    await read();
    await waitFor(() => expect(entries()).toEqual(["customer: Limes"]));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  });

  it("stays while no list contains it", async () => {
    const { entries, read, send } = renderConversation({ orderId: "drops-before" });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["unconfirmed: Limes"]));
    await read();
    expect(entries()).toEqual(["unconfirmed: Limes"]);
  });

  it("does not match an older message with the same text", async () => {
    let isCut = false;
    const network = dropMessages(() => isCut);
    const { client, entries, read, send } = renderConversation({ network });
    await client.sendMessage({ orderId: "shopping", body: "Limes" });
    await read();
    expect(entries()).toEqual(["customer: Limes"]);
    isCut = true;
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes", "unconfirmed: Limes"]));
    await read();
    expect(entries()).toEqual(["customer: Limes", "unconfirmed: Limes"]);
  });

  it("becomes sent with the first list", async () => {
    const gate = createGate();
    const network: Network = (fetch) => {
      const lost = dropAnswers()(fetch);
      const held = gate.network(fetch);
      return (input, init) => (init?.method === "POST" ? lost : held)(input, init);
    };
    const { entries, send } = renderConversation({ network });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["unconfirmed: Limes"]));
    gate.release();
    await waitFor(() => expect(entries()).toEqual(["customer: Limes"]));
  });

  it("becomes sent after a reload of the page", async () => {
    const { network } = holdAnswers((method) => method === "POST");
    const first = renderConversation({ network, isPersisted: true });
    await waitFor(() => expect(first.reads()).toBe(1));
    await first.send("Limes");
    await waitFor(() => expect(first.sentBodies()).toEqual(["Limes"]));
    cleanup();
    const { entries } = renderConversation({
      network: listOf("Limes", 0),
      isPersisted: true,
    });
    expect(entries()).toEqual(["unconfirmed: Limes"]);
    await waitFor(() => expect(entries()).toEqual(["customer: Limes"]));
  });

  it.each([
    ["long before it", -11],
    // The customer's clock is slow: it was sent long before too.
    ["in the page's future", 11],
  ])("does not match the same text sent %s, without an earlier list", async (_, minutes) => {
    let isLost = false;
    const lists = listOf("Limes", minutes);
    const network: Network = (fetch) => {
      const list = lists(fetch);
      return async (input, init) => {
        if (init?.method === "POST") {
          isLost = true;
          throw new TypeError("Failed to fetch");
        }
        return isLost ? list(input, init) : new Response("", { status: 503 });
      };
    };
    const { entries, read, send } = renderConversation({ network });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes", "unconfirmed: Limes"]));
    await read();
    expect(entries()).toEqual(["customer: Limes", "unconfirmed: Limes"]);
  });

  it("is one of two with the same text if only one arrived", async () => {
    let posts = 0;
    const network: Network =
      (fetch) =>
      async (...[input, init]) => {
        if (init?.method !== "POST") {
          // Until both have failed, the list is empty.
          return posts < 2 ? Response.json({ chat_messages: [] }) : fetch(input, init);
        }
        posts += 1;
        if (posts === 1) await fetch(input, init);
        throw new TypeError("Failed to fetch");
      };
    const { entries, read, send } = renderConversation({ network });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["unconfirmed: Limes"]));
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes", "unconfirmed: Limes"]));
    await read();
    await read();
    expect(entries()).toEqual(["customer: Limes", "unconfirmed: Limes"]);
  });
});
