import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createSandboxClient, type Network } from "../../testing/createSandboxClient.ts";
import { renderMessages } from "../../testing/renderMessages.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";

/** Answers every read so, while `answer` gives one, and lets all else through. */
function answerReads(answer: () => Response | null): Network {
  return (fetch) => async (input, init) =>
    (init?.method === "GET" && answer()) || fetch(input, init);
}

/** Reads of a list that is made up. */
function listOf(wire: () => readonly object[]): Network {
  return answerReads(() => Response.json({ chat_messages: wire(), metadata: {} }));
}

const WIRE = {
  id: 1,
  order_id: 9,
  created_at: "2021-01-01T05:00:00Z",
  recipient_id: 1,
  recipient_type: "user",
  sender_id: 2,
  sender_type: "driver",
  read: false,
  body: "Hi",
};

describe("useShopperMessages", () => {
  it("returns the messages oldest first, with their senders and the people", async () => {
    const sandboxClient = createSandboxClient();
    sandboxClient.sandbox.shopperSays("shopping", { body: "They are out of lemons" });
    await sandboxClient.client.sendMessage({ orderId: "shopping", body: "Limes, then" });
    sandboxClient.sandbox.shopperSays("shopping", { body: "Ben here", shopper: "Ben" });
    const { result } = renderMessages({ sandboxClient });
    expect(result.current).toMatchObject({ status: "loading", messages: [], error: null });
    await waitFor(() => expect(result.current.status).toBe("ready"));
    expect(result.current).toMatchObject({
      messages: [
        { sender: "shopper", senderId: "2", body: "They are out of lemons", isRead: false },
        { sender: "customer", body: "Limes, then", isRead: true },
        { sender: "shopper", senderId: "3", body: "Ben here" },
      ],
      customer: { displayName: "Sam" },
      currentShopper: { displayName: "Ben" },
      shoppers: [{ displayName: "Ana" }, { displayName: "Ben" }],
      unreadable: 0,
      error: null,
    });
  });

  it.each([
    ["expired", { status: "expired", error: null }],
    ["redacted", { status: "redacted", error: { kind: "disallowed" } }],
    ["unauthorized", { status: "signed-out", error: { kind: "signed-out" } }],
    ["no-such-order", { status: "error", error: { kind: "not-found" } }],
  ])("returns no messages on the order %s", async (orderId, expected) => {
    const { result } = renderMessages({ orderId });
    await waitFor(() => expect(result.current.status).not.toBe("loading"));
    expect(result.current).toMatchObject({ ...expected, messages: [] });
  });

  it("keeps the messages and returns the error if they can't be read again", async () => {
    let answer: Response | null = null;
    const { result, sandbox } = renderMessages({ network: answerReads(() => answer) });
    sandbox.shopperSays("shopping", { body: "Hi" });
    await waitFor(() => expect(result.current.status).toBe("ready"));
    answer = new Response("", { status: 503 });
    await act(() => result.current.refetch());
    expect(result.current).toMatchObject({
      status: "ready",
      messages: [{ body: "Hi" }],
      error: { kind: "unavailable" },
    });
  });

  it("removes the messages and the shopper's name if they are redacted", async () => {
    const error = { error: { message: "Shopper PII", code: null } };
    let answer: Response | null = null;
    const { result, sandbox } = renderMessages({ network: answerReads(() => answer) });
    sandbox.shopperSays("shopping", { body: "Hi" });
    await waitFor(() => expect(result.current.messages).toHaveLength(1));
    answer = Response.json(error, { status: 403 });
    await act(() => result.current.refetch());
    expect(result.current).toMatchObject({
      status: "redacted",
      messages: [],
      currentShopper: null,
      shoppers: [],
    });
  });

  it("returns the messages of the current order", async () => {
    const { result, rerender, sandbox } = renderMessages();
    sandbox.shopperSays("shopping", { body: "First" });
    sandbox.shopperSays("shopping~2", { body: "Second" });
    await waitFor(() => expect(result.current.messages).toMatchObject([{ body: "First" }]));
    rerender({ orderId: "shopping~2" });
    expect(result.current).toMatchObject({ status: "loading", messages: [] });
    await waitFor(() => expect(result.current.messages).toMatchObject([{ body: "Second" }]));
  });

  it("returns the same objects if a read changes nothing", async () => {
    const { result, sandbox, reads } = renderMessages();
    sandbox.shopperSays("shopping", { body: "Hi" });
    await waitFor(() => expect(result.current.messages).toHaveLength(1));
    const before = result.current.messages;
    await act(() => result.current.refetch());
    expect(reads()).toBe(2);
    expect(result.current.messages).toBe(before);
  });

  it("does not read while it is disabled", async () => {
    const { result, rerender, reads } = renderMessages({ enabled: false });
    expect(result.current.status).toBe("loading");
    rerender({ enabled: true });
    await waitFor(() => expect(result.current.status).toBe("ready"));
    expect(reads()).toBe(1);
  });
});

describe("an unusual list", () => {
  it("is sorted, without duplicates, and unreadable messages are counted", async () => {
    const network = listOf(() => [
      { ...WIRE, id: "1201895966044343904", body: "last" },
      { ...WIRE, id: 3, created_at: "2035-01-01", body: "from the future" },
      { ...WIRE, id: 2, body: "second" },
      WIRE,
      { ...WIRE, read: true },
      { ...WIRE, id: 4, sender_type: "robot" },
      { ...WIRE, id: 5, body: null },
    ]);
    const { result } = renderMessages({ network });
    await waitFor(() => expect(result.current.status).toBe("ready"));
    expect(result.current.messages).toMatchObject([
      { id: "1", isRead: true },
      { id: "2" },
      { id: "1201895966044343904" },
      { id: "3" },
    ]);
    expect(result.current.unreadable).toBe(2);
  });

  it("is followed if it shrinks", async () => {
    let wire: readonly object[] = [WIRE, { ...WIRE, id: 2 }];
    const { result } = renderMessages({ network: listOf(() => wire) });
    await waitFor(() => expect(result.current.messages).toHaveLength(2));
    wire = [{ ...WIRE, id: 2 }];
    await act(() => result.current.refetch());
    expect(result.current.messages).toMatchObject([{ id: "2" }]);
  });

  it("is ignored if a newer one was requested and has arrived before it", async () => {
    const answers: ((response: Response) => void)[] = [];
    const network: Network = () => () => new Promise((resolve) => answers.push(resolve));
    const { result } = renderMessages({ network });
    const answer = (index: number, body: string) =>
      act(async () => answers[index]?.(Response.json({ chat_messages: [{ ...WIRE, body }] })));
    await waitFor(() => expect(answers).toHaveLength(1));
    await answer(0, "first");
    await waitFor(() => expect(result.current.messages).toMatchObject([{ body: "first" }]));
    act(() => void result.current.refetch());
    await waitFor(() => expect(answers).toHaveLength(2));
    act(() => void result.current.refetch());
    await waitFor(() => expect(answers).toHaveLength(3));
    await answer(2, "newest");
    await waitFor(() => expect(result.current.messages).toMatchObject([{ body: "newest" }]));
    await answer(1, "late");
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(result.current.messages).toMatchObject([{ body: "newest" }]);
  });
});

it("throws for an invalid order id and says what to write, unless it is disabled", () => {
  watchPageErrors();
  expect(() => renderMessages({ orderId: "" })).toThrow(/orderId=\{String\(order\.id\)\}/);
  const { result } = renderMessages({ orderId: "", enabled: false });
  expect(result.current.status).toBe("loading");
});
