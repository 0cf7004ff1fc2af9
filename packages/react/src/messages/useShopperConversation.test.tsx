import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import {
  createGate,
  dropAnswers,
  dropMessages,
  type Network,
} from "../testing/createSandboxClient.ts";
import { renderConversation } from "../testing/renderConversation.tsx";

beforeEach(() => sessionStorage.clear());

/** Lets requests through to the sandbox at once, and holds back the answers of those that `isHeld` names. */
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

/** Reads of a list with one message of the customer's, sent so many minutes from when it is read. */
function listOf(body: string, minutes: number): Network {
  return () => async () => {
    const created_at = new Date(Date.now() + minutes * 60_000).toISOString();
    return Response.json({ chat_messages: [{ id: 7, sender_type: "user", body, created_at }] });
  };
}

/** Time enough for an answer in this tab to be shown. */
async function frames(): Promise<void> {
  for (let count = 0; count < 6; count += 1) {
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

describe("a message that is sent", () => {
  it("stands in the conversation from Send on, always once, in one place", async () => {
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
    // Nor was it ever gone again.
    const first = seen().findIndex((each) => each.length === 2);
    expect(
      seen()
        .slice(first)
        .every((each) => each.length === 2),
    ).toBe(true);
  });

  it("is not shown twice when a read is faster than its answer", async () => {
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

  it("is not shown twice, nor lost, by a read that began before it and ends after it", async () => {
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

  it("stays while the server's list lags behind, and follows it from then on", async () => {
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

  it("stands beside the same words sent by SMS or from another tab", async () => {
    const { client, entries, read, send } = renderConversation();
    await client.sendMessage({ orderId: "shopping", body: "Limes" });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes", "customer: Limes"]));
    await client.sendMessage({ orderId: "shopping", body: "Limes" });
    await read();
    expect(entries()).toEqual(["customer: Limes", "customer: Limes", "customer: Limes"]);
  });

  it("is gone with everything else when the customer signs out", async () => {
    const { client, entries, sandbox, send } = renderConversation();
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes"]));
    sandbox.reset();
    act(() => client.clear());
    expect(entries()).toEqual([]);
  });
});

describe("a message that failed", () => {
  it("stays in the conversation, surely not sent as it is, and not in the field", async () => {
    const { entries, field, press, read, send } = renderConversation({ orderId: "chat-disabled" });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["not-sent: Limes"]));
    expect(field()).toHaveValue("");
    expect(screen.getByRole("alert")).toMatchTextContent(/right now/);
    await read();
    expect(entries()).toEqual(["not-sent: Limes"]);
    press("Edit", "Limes");
    expect(entries()).toEqual([]);
    expect(field()).toHaveValue("Limes");
  });
});

describe("a message that is not confirmed", () => {
  it("becomes the server's own as soon as a list shows that it arrived", async () => {
    const { entries, send, sentBodies, watch } = renderConversation({ orderId: "drops-after" });
    const seen = watch();
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["customer: Limes"]));
    expect(seen().every((each) => each.length <= 1)).toBe(true);
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
    expect(sentBodies()).toEqual([]);
  });

  it("stays as long as no list has it", async () => {
    const { entries, read, send } = renderConversation({ orderId: "drops-before" });
    await send("Limes");
    await waitFor(() => expect(entries()).toEqual(["unconfirmed: Limes"]));
    await read();
    expect(entries()).toEqual(["unconfirmed: Limes"]);
  });

  it("is not taken for an older one with the same words", async () => {
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

  it("becomes the server's own with the first list of all", async () => {
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

  it("becomes the server's own after a reload of the page", async () => {
    const { network } = holdAnswers((method) => method === "POST");
    const first = renderConversation({ network, persistDraft: "session" });
    await waitFor(() => expect(first.reads()).toBe(1));
    await first.send("Limes");
    await waitFor(() => expect(first.sentBodies()).toEqual(["Limes"]));
    cleanup();
    const { entries } = renderConversation({
      network: listOf("Limes", 0),
      persistDraft: "session",
    });
    expect(entries()).toEqual(["unconfirmed: Limes"]);
    await waitFor(() => expect(entries()).toEqual(["customer: Limes"]));
  });

  it.each([
    ["long before it", -10],
    // The customer's clock is behind: it was long before it, too.
    ["in the page's future", 10],
  ])("is not taken for the same words sent %s, without a list before it", async (_, minutes) => {
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

  it("is one of two with the same words where only one arrived", async () => {
    let posts = 0;
    const network: Network =
      (fetch) =>
      async (...[input, init]) => {
        if (init?.method !== "POST") {
          // Until both have failed, no list shows anything.
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
