import { cleanup, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createSandboxClient, type Network } from "../../testing/createSandboxClient.ts";
import { renderConversation } from "../../testing/renderConversation.tsx";
import { holdTime, renderMessages } from "../../testing/renderMessages.tsx";

const MINUTE_MS = 60_000;
const NOW = Date.parse("2026-11-29T12:00:00Z");

afterEach(() => {
  sessionStorage.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/**
 * A server whose clock is right. It gets every message, but no response to one arrives. Lists contain
 * `messages`; while that is null, they fail.
 */
function loseAnswers(messages: Wire[] | null): { network: Network; server: Server } {
  const server: Server = { messages, isFailing: messages === null };
  const network: Network = () => async (_, init) => {
    if (init?.method === "POST") {
      throw new TypeError("Failed to fetch");
    }
    if (server.isFailing) return new Response(null, { status: 503 });
    return Response.json({ chat_messages: server.messages });
  };
  return { network, server };
}

interface Server {
  messages: Wire[] | null;
  isFailing: boolean;
}

interface Wire {
  id: number;
  sender_type: "user" | "driver";
  body: string;
  created_at: string;
}

function wire(id: number, body: string, atMs = 0): Wire {
  return { id, sender_type: "user", body, created_at: new Date(NOW + atMs).toISOString() };
}

function setDeviceClock(offMs: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW + offMs });
}

/** Sends "Limes" without a response, and then reloads the page. */
async function sendAndReload(network: Network, server: Server, isListed: boolean) {
  const sandboxClient = createSandboxClient(network);
  const first = renderConversation({ sandboxClient, isPersisted: true });
  if (isListed) {
    await vi.waitUntil(() => first.entries().length === server.messages?.length);
    await first.read();
  }
  server.isFailing = true;
  await first.send("Limes");
  await waitFor(() => expect(first.entries().at(-1)).toBe("unconfirmed: Limes"));
  cleanup();
  server.isFailing = false;
  return renderConversation({ network, isPersisted: true });
}

describe("a message that arrived, after a reload", () => {
  it.each([
    ["is right", 0],
    ["is 15 seconds ahead", 15_000],
    ["is 5 minutes ahead", 5 * MINUTE_MS],
    ["is 200 seconds slow", -200_000],
    ["is 3 hours ahead", 180 * MINUTE_MS],
    ["is a day slow", -1440 * MINUTE_MS],
    ["is in 1970", -NOW],
  ])("is shown once if a list was read before, and the device's clock %s", async (_, offMs) => {
    setDeviceClock(offMs);
    const { network, server } = loseAnswers([wire(3, "Hi")]);
    const page = await sendAndReload(network, server, true);
    server.messages = [wire(3, "Hi"), wire(4, "Limes", 500)];
    await page.read();
    await waitFor(() => expect(page.entries()).toEqual(["customer: Hi", "customer: Limes"]));
  });

  it.each([
    ["is right", 0],
    ["is 15 seconds ahead", 15_000],
    ["is 200 seconds slow", -200_000],
    ["is almost 10 minutes ahead", 9.9 * MINUTE_MS],
    ["is almost 10 minutes slow", -9.9 * MINUTE_MS],
  ])("is shown once if none was read before, and the device's clock %s", async (_, offMs) => {
    setDeviceClock(offMs);
    const { network, server } = loseAnswers(null);
    server.messages = [wire(4, "Limes")];
    const { entries } = await sendAndReload(network, server, false);
    await waitFor(() => expect(entries()).toEqual(["customer: Limes"]));
  });
});

describe("an older message with the same text, after a reload", () => {
  it.each([
    ["just before", -1000],
    ["a minute before", -MINUTE_MS],
    ["an hour before", -60 * MINUTE_MS],
  ])("is not the new one if it was listed, although it was sent %s", async (_, atMs) => {
    setDeviceClock(0);
    const { network, server } = loseAnswers([wire(4, "Limes", atMs)]);
    const page = await sendAndReload(network, server, true);
    await waitFor(() => expect(page.entries()).toEqual(["customer: Limes", "unconfirmed: Limes"]));
    await page.read();
    expect(page.entries()).toEqual(["customer: Limes", "unconfirmed: Limes"]);
  });

  it.each([
    ["11 minutes before", -11 * MINUTE_MS],
    ["an hour before", -60 * MINUTE_MS],
    ["11 minutes later, by a clock that is slow", 11 * MINUTE_MS],
  ])("is not the new one if none was listed, and it was sent %s", async (_, atMs) => {
    setDeviceClock(0);
    const { network, server } = loseAnswers(null);
    server.messages = [wire(4, "Limes", atMs)];
    const { entries } = await sendAndReload(network, server, false);
    await waitFor(() => expect(entries()).toEqual(["customer: Limes", "unconfirmed: Limes"]));
  });
});

describe("the pace of polling", () => {
  it("is not changed by a clock that is set back after a message", async () => {
    holdTime();
    const { pass, reads, sandbox, settle } = renderMessages();
    await settle();
    sandbox.shopperSays("shopping", { body: "Hi" });
    await pass(10_000);
    const start = Date.now();
    let setBackMs = 0;
    vi.spyOn(performance, "now").mockImplementation(() => Date.now() - start + setBackMs);
    // The next message starts the quick period by both clocks.
    sandbox.shopperSays("shopping", { body: "Limes?" });
    await pass(3000);
    setBackMs = 3_600_000;
    vi.setSystemTime(Date.now() - setBackMs);
    await pass(40_000);
    const before = reads();
    await pass(20_000);
    expect(reads() - before).toBe(2);
  });

  it("has no wait left that ended while the device slept", async () => {
    holdTime();
    let attempts = 0;
    const { settle } = renderMessages({
      network: () => async () => {
        attempts += 1;
        return new Response(null, { status: 503, headers: { "Retry-After": "1800" } });
      },
    });
    await settle();
    dispatchEvent(new Event("focus"));
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    await settle();
    expect(attempts).toBe(1);
    // Timers do not run while the device sleeps.
    vi.setSystemTime(Date.now() + 3_600_000);
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    await settle();
    expect(attempts).toBe(2);
  });
});
