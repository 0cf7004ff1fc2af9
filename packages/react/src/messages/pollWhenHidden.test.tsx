import { act } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import "../styles.css";
import "../chat.css";
import type { Network } from "../../testing/createSandboxClient.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { holdTime, renderMessages, setVisibility } from "../../testing/renderMessages.tsx";

afterEach(() => vi.restoreAllMocks());

type Rendered = ReturnType<typeof renderMessages>;

/** Passes minutes of a hidden tab, whose timers run once a minute. */
async function passMinutes(minutes: number, settle: Rendered["settle"]): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    await settle();
  }
}

function failReads(failure: () => Response | null): Network {
  return (fetch) => async (input, init) =>
    (init?.method === "GET" && failure()) || fetch(input, init);
}

describe("pollWhenHidden", () => {
  it("reads once a minute in a hidden tab, for two hours, and again after a return", async () => {
    holdTime();
    const { reads, result, sandbox, settle } = renderMessages({ pollWhenHidden: true });
    await settle();
    setVisibility("hidden");
    sandbox.shopperSays("shopping", { body: "Limes?" });
    await passMinutes(2, settle);
    expect(reads()).toBe(3);
    expect(result.current.messages).toHaveLength(1);
    await passMinutes(118, settle);
    expect(reads()).toBe(121);
    await passMinutes(30, settle);
    expect(reads()).toBe(121);
    setVisibility("visible");
    await settle();
    setVisibility("hidden");
    const before = reads();
    await passMinutes(2, settle);
    expect(reads()).toBe(before + 2);
  });

  it("is shared by two components of one order", async () => {
    holdTime();
    const first = renderMessages({ pollWhenHidden: true });
    renderMessages({
      sandboxClient: first,
      queryClient: first.queryClient,
      pollWhenHidden: true,
    });
    await first.settle();
    setVisibility("hidden");
    const before = first.reads();
    await passMinutes(5, first.settle);
    expect(first.reads() - before).toBe(5);
  });

  it.each<[string, Parameters<typeof renderMessages>[0]]>([
    ["without it", {}],
    ["with false", { pollWhenHidden: false }],
    ["with pollMs={false}", { pollWhenHidden: true, pollMs: false }],
    ["before the shopper starts", { pollWhenHidden: true, enabled: false }],
    ["when the messages have expired", { pollWhenHidden: true, orderId: "expired" }],
    ["when they are redacted", { pollWhenHidden: true, orderId: "redacted" }],
    ["after the session has ended", { pollWhenHidden: true, orderId: "unauthorized" }],
    [
      "while a Retry-After lasts",
      {
        pollWhenHidden: true,
        network: failReads(
          () => new Response("", { status: 503, headers: { "Retry-After": "3600" } }),
        ),
      },
    ],
  ])("reads nothing in a hidden tab %s", async (_, options) => {
    holdTime();
    const { reads, settle } = renderMessages(options);
    await settle();
    const before = reads();
    setVisibility("hidden");
    await passMinutes(10, settle);
    expect(reads()).toBe(before);
  });

  it("ends when the session ends in the hidden tab", async () => {
    holdTime();
    let attempts = 0;
    let isOver = false;
    const network = failReads(() => {
      attempts += 1;
      return isOver ? new Response(null, { status: 401 }) : null;
    });
    const { settle } = renderMessages({ network, pollWhenHidden: true });
    await settle();
    setVisibility("hidden");
    await passMinutes(3, settle);
    isOver = true;
    await passMinutes(2, settle);
    const before = attempts;
    await passMinutes(10, settle);
    expect(attempts).toBe(before);
  });

  it.each(["not-yet", "closed"] as const)(
    "reads nothing while a chat is %s",
    async (availability) => {
      const chat = renderChat({ availability, pollMs: 10_000, pollWhenHidden: true });
      await act(async () => {});
      holdTime();
      setVisibility("hidden");
      chat.show({ orderId: "shopping~2" });
      await act(() => vi.advanceTimersByTimeAsync(300_000));
      expect(chat.reads()).toBeLessThanOrEqual(availability === "closed" ? 2 : 0);
    },
  );

  it("changes the number of a launcher, which is reported for the title", async () => {
    const onUnreadChange = vi.fn<(count: number) => void>();
    const { launcher, say } = await renderLauncher({
      onUnreadChange,
      pollMs: 10_000,
      pollWhenHidden: true,
    });
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    setVisibility("hidden");
    say("Limes?");
    act(() => {
      vi.advanceTimersByTime(60_000);
    });
    vi.useRealTimers();
    await vi.waitFor(() => expect(onUnreadChange).toHaveBeenLastCalledWith(1));
    expect(launcher()).toHaveAccessibleName(/1 unread message$/);
  });
});
