import { QueryClient } from "@tanstack/react-query";
import { act, renderHook, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import {
  createGate,
  createSandboxClient,
  type Network,
} from "../../testing/createSandboxClient.ts";
import { renderConversation } from "../../testing/renderConversation.tsx";
import { useSendShopperMessage } from "../send/useSendShopperMessage.ts";

/** Counts how many messages are on their way at a time, and answers each as `answer` says. */
function countSends(answer: (body: string) => Promise<Response | null> | null = () => null): {
  network: Network;
  most: () => number;
} {
  let now = 0;
  let most = 0;
  return {
    most: () => most,
    network:
      (fetch) =>
      async (...[input, init]) => {
        if (init?.method !== "POST") return fetch(input, init);
        now += 1;
        most = Math.max(most, now);
        try {
          return (
            (await answer(typeof init.body === "string" ? init.body : "")) ??
            (await fetch(input, init))
          );
        } finally {
          now -= 1;
        }
      },
  };
}

describe("several messages", () => {
  it("are sent in order, one at a time", async () => {
    const gate = createGate();
    const sends = countSends();
    const { entries, sandbox, send, sentBodies } = renderConversation({
      network: (fetch) => sends.network(gate.network(fetch)),
    });
    await send("One");
    await send("Two");
    await send("Three");
    expect(entries()).toEqual(["sending: One", "queued: Two", "queued: Three"]);
    expect(sandbox.messages()).toEqual([]);
    act(gate.release);
    await waitFor(() =>
      expect(entries()).toEqual(["customer: One", "customer: Two", "customer: Three"]),
    );
    expect(sentBodies()).toEqual(["One", "Two", "Three"]);
    expect(sends.most()).toBe(1);
  });

  it("stay in order when the response to the previous customer's message is late", async () => {
    const answers: (() => void)[] = [];
    const { client, entries, send } = renderConversation({
      network: (fetch) => async (input, init) => {
        if (init?.method === "POST") await new Promise<void>((resolve) => answers.push(resolve));
        return fetch(input, init);
      },
    });
    await send("Of Sam");
    act(() => client.reset());
    await send("One");
    await send("Two");
    await waitFor(() => expect(answers).toHaveLength(2));
    const inTurn = ["sending: One", "queued: Two"];
    expect(entries()).toEqual(inTurn);
    await act(async () => answers[0]?.());
    expect(entries()).toEqual(inTurn);
    for (let next = 1; next < 3; next++) {
      await waitFor(() => expect(answers.length).toBeGreaterThan(next));
      act(() => answers[next]?.());
    }
    await waitFor(() => expect(entries().slice(-2)).toEqual(["customer: One", "customer: Two"]));
  });

  it("are queued while the app sends one with the hook", async () => {
    const gate = createGate();
    const sandboxClient = createSandboxClient(gate.network);
    const { entries, send, sentBodies } = renderConversation({ sandboxClient });
    const { result } = renderHook(() =>
      useSendShopperMessage({
        orderId: "shopping",
        client: sandboxClient.client,
        queryClient: new QueryClient(),
      }),
    );
    act(() => result.current.mutate({ body: "From the app" }));
    await send("One");
    await send("Two");
    expect(entries()).toEqual(["queued: One", "queued: Two"]);
    act(gate.release);
    await waitFor(() => expect(sentBodies()).toEqual(["From the app", "One", "Two"]));
    await waitFor(() => expect(entries().slice(-2)).toEqual(["customer: One", "customer: Two"]));
  });

  it("are sent even if the chat is unmounted meanwhile", async () => {
    const gate = createGate();
    const { entries, send, sentBodies, show } = renderConversation({ network: gate.network });
    await send("One");
    await send("Two");
    show(false);
    act(gate.release);
    await waitFor(() => expect(sentBodies()).toEqual(["One", "Two"]));
    show(true);
    await waitFor(() => expect(entries()).toEqual(["customer: One", "customer: Two"]));
  });

  it("are one message if Send is tapped twice", async () => {
    const gate = createGate();
    const { alert, entries, field } = renderConversation({ network: gate.network });
    await userEvent.fill(field(), "One");
    const button = screen.getByRole("button", { name: "Send" });
    act(() => {
      button.click();
      button.click();
    });
    expect(entries()).toEqual(["sending: One"]);
    expect(alert()).toBeEmptyDOMElement();
  });
});

describe("a queued message", () => {
  it("can be removed or edited before it is sent", async () => {
    const gate = createGate();
    const { entries, field, press, send, sentBodies } = renderConversation({
      network: gate.network,
    });
    await send("One");
    await send("Two");
    await send("Three");
    press("Remove", "Two");
    press("Edit", "Three");
    expect(field()).toHaveValue("Three");
    act(gate.release);
    await waitFor(() => expect(entries()).toEqual(["customer: One"]));
    expect(sentBodies()).toEqual(["One"]);
  });

  it("is not sent if the one before it fails, and stays in the conversation", async () => {
    const gate = createGate();
    let isDown = true;
    const sends = countSends(() =>
      isDown ? Promise.resolve(new Response("", { status: 503 })) : null,
    );
    const { attempts, entries, press, send, sentBodies } = renderConversation({
      network: (fetch) => gate.network(sends.network(fetch)),
    });
    await send("One");
    await send("Two");
    act(gate.release);
    await waitFor(() => expect(entries()).toEqual(["unconfirmed: One", "not-sent: Two"]));
    expect(attempts()).toBe(0);
    isDown = false;
    gate.hold();
    press("Try again", "One");
    press("Try again", "Two");
    expect(entries()).toEqual(["sending: One", "queued: Two"]);
    act(gate.release);
    await waitFor(() => expect(entries()).toEqual(["customer: One", "customer: Two"]));
    expect(sentBodies()).toEqual(["One", "Two"]);
  });

  it("is sent if the one before it was refused because of its text", async () => {
    const refusal = {
      error: { message: "is too long (maximum is 1000 characters)", code: 1001 },
      meta: { key: "body" },
    };
    const gate = createGate();
    const sends = countSends((body) =>
      body.includes("One") ? Promise.resolve(Response.json(refusal, { status: 400 })) : null,
    );
    const { entries, send, sentBodies } = renderConversation({
      network: (fetch) => gate.network(sends.network(fetch)),
    });
    await send("One");
    await send("Two");
    act(gate.release);
    await waitFor(() => expect(entries()).toEqual(["customer: Two", "not-sent: One"]));
    expect(sentBodies()).toEqual(["Two"]);
  });

  it("stays unconfirmed if it is retried and not sent", async () => {
    const gate = createGate();
    let isCut = true;
    const sends = countSends(() =>
      isCut ? Promise.reject(new TypeError("Failed to fetch")) : null,
    );
    const { entries, press, send } = renderConversation({
      network: (fetch) => gate.network(sends.network(fetch)),
    });
    act(gate.release);
    await send("One");
    await waitFor(() => expect(entries()).toEqual(["unconfirmed: One"]));
    gate.hold();
    await send("Two");
    press("Try again", "One");
    expect(entries()).toEqual(["queued: One", "sending: Two"]);
    act(gate.release);
    await waitFor(() => expect(entries()).toEqual(["unconfirmed: One", "unconfirmed: Two"]));
    isCut = false;
    press("Try again", "One");
    await waitFor(() => expect(entries()).toEqual(["customer: One", "unconfirmed: Two"]));
  });

  it("stays unconfirmed if it is retried and refused", async () => {
    const gate = createGate();
    const refusal = { error: { message: "Not allowed", code: null } };
    let isCut = true;
    const sends = countSends((body) => {
      if (isCut) return Promise.reject(new TypeError("Failed to fetch"));
      return body.includes("One") ? Promise.resolve(Response.json(refusal, { status: 403 })) : null;
    });
    const { entries, press, send } = renderConversation({
      network: (fetch) => gate.network(sends.network(fetch)),
    });
    act(gate.release);
    await send("One");
    await waitFor(() => expect(entries()).toEqual(["unconfirmed: One"]));
    isCut = false;
    gate.hold();
    await send("Two");
    press("Try again", "One");
    act(gate.release);
    await waitFor(() => expect(entries()).toEqual(["customer: Two", "unconfirmed: One"]));
  });
});
