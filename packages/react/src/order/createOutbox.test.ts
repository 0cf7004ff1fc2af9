import { createIdempotencyKey, type SentMessage } from "@shopper-chat/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createGate,
  createSandboxClient,
  dropAnswers,
  type Network,
} from "../../testing/createSandboxClient.ts";
import { createOutbox, type Outbox, type Submission } from "./createOutbox.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("createOutbox", () => {
  it("holds the lock from the start of a message until its outcome is known", async () => {
    const { outbox, start } = createTestOutbox();
    const submission = start("Ripe avocados");
    expect(outbox.current).toBe(submission);
    await submission.promise;
    expect(outbox.current).toBeNull();
    expect(submission.outcome).toMatchObject({ status: "success", data: { id: "1" } });
  });

  it("sends a message once although its mutation function is called twice", async () => {
    const { start, sentBodies } = createTestOutbox();
    const { promise } = start("Ripe avocados", {
      run: (send) => Promise.all([send(), send()]),
    });
    await promise;
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });

  it("reports a message as not sent if its mutation function was not called within 15 seconds", async () => {
    vi.useFakeTimers();
    let send: Send | undefined;
    const { outbox, start, attempts } = createTestOutbox();
    const submission = start("Ripe avocados", {
      run: (given) => {
        send = given;
        return new Promise(() => {});
      },
    });
    vi.advanceTimersByTime(14_999);
    expect(submission.outcome).toBeNull();
    vi.advanceTimersByTime(1);
    expect(submission.outcome).toMatchObject({ status: "error", error: NOT_STARTED });
    expect(outbox.current).toBeNull();
    vi.useRealTimers();
    await expect(send?.()).rejects.toMatchObject(NOT_STARTED);
    expect(attempts()).toBe(0);
  });

  it("reports a message as not sent if its mutation fails before it sends", async () => {
    const { start, attempts } = createTestOutbox();
    const { promise } = start("Ripe avocados", {
      run: () => Promise.reject(new Error("from the app")),
    });
    await expect(promise).rejects.toMatchObject(NOT_STARTED);
    expect(attempts()).toBe(0);
  });

  it("reports the outcome of the message although its mutation fails afterwards", async () => {
    const { start } = createTestOutbox();
    const { promise } = start("Ripe avocados", {
      run: async (send) => {
        await send();
        throw new Error("from the app");
      },
    });
    await expect(promise).resolves.toMatchObject({ id: "1" });
  });

  it("sends nothing if the message is canceled before it has left", async () => {
    let send: Send | undefined;
    const { start, attempts } = createTestOutbox();
    const submission = start("Ripe avocados", {
      run: (given) => {
        send = given;
        return new Promise(() => {});
      },
    });
    submission.cancel();
    const canceled = { kind: "canceled", delivery: "not-sent" };
    expect(submission.outcome).toMatchObject({ status: "error", error: canceled });
    await expect(send?.()).rejects.toMatchObject(canceled);
    expect(attempts()).toBe(0);
  });

  it("never reports a message as not sent after an earlier try may have arrived", async () => {
    let isCut = true;
    const { outbox, start } = createTestOutbox((fetch) => {
      const unreliable = dropAnswers()(fetch);
      return async (...request) =>
        isCut ? unreliable(...request) : new Response("", { status: 401 });
    });
    const idempotencyKey = createIdempotencyKey();
    const first = start("Ripe avocados", { idempotencyKey });
    await expect(first.promise).rejects.toMatchObject({ delivery: "unconfirmed" });
    expect(outbox.unconfirmedKeys.has(idempotencyKey)).toBe(true);
    isCut = false;
    const second = start("Ripe avocados", { idempotencyKey });
    await expect(second.promise).rejects.toMatchObject({
      kind: "signed-out",
      delivery: "unconfirmed",
    });
  });

  it("calls its listeners at the start and with the outcome, before the promise settles", async () => {
    const calls: string[] = [];
    const { outbox, start } = createTestOutbox();
    outbox.subscribe(({ outcome }) => calls.push(outcome?.status ?? "started"));
    const { promise } = start("Ripe avocados");
    await promise.then(() => calls.push("settled"));
    expect(calls).toEqual(["started", "success", "settled"]);
  });

  it("reports a message as sent if a conversation finds it", async () => {
    const found: SentMessage = { id: "7", createdAt: "2026-01-01T00:00:00Z" };
    const { outbox, start } = createTestOutbox(dropAnswers());
    const asked: Submission[] = [];
    outbox.confirmBeforeFailing(async (submission) => {
      asked.push(submission);
      return found;
    });
    const submission = start("Ripe avocados");
    await expect(submission.promise).resolves.toBe(found);
    expect(asked).toEqual([submission]);
  });

  it("keeps the lock while a conversation looks for the message", async () => {
    const { outbox, start } = createTestOutbox(dropAnswers());
    let answer: ((found: null) => void) | undefined;
    outbox.confirmBeforeFailing(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const submission = start("Ripe avocados");
    await vi.waitFor(() => expect(answer).toBeDefined());
    expect(submission.outcome).toBeNull();
    expect(outbox.current).toBe(submission);
    answer?.(null);
    await expect(submission.promise).rejects.toMatchObject({ delivery: "unconfirmed" });
    expect(outbox.current).toBeNull();
  });

  it("asks no conversation about a message that was surely not sent", async () => {
    const { outbox, start } = createTestOutbox();
    const confirm = vi.fn<() => Promise<null>>(async () => null);
    outbox.confirmBeforeFailing(confirm);
    const { promise } = start("Ripe avocados", { orderId: "chat-disabled" });
    await expect(promise).rejects.toMatchObject({ kind: "disallowed" });
    expect(confirm).not.toHaveBeenCalled();
  });

  it("releases the lock and reports nothing of earlier messages after a reset", async () => {
    const gate = createGate();
    const { outbox, start } = createTestOutbox(gate.network);
    const submission = start("The first customer's");
    const listener = vi.fn<() => void>();
    outbox.subscribe(listener);
    outbox.reset();
    expect(outbox.current).toBeNull();
    expect(outbox.submissions.size).toBe(0);
    gate.release();
    await submission.promise;
    expect(listener).not.toHaveBeenCalled();
  });
});

/** An outbox with a sandbox behind it. By default, its mutations send at once. */
function createTestOutbox(network?: Network) {
  const { client, ...sandbox } = createSandboxClient(network);
  const outbox = createOutbox();
  function start(body: string, options: Partial<StartRequest> = {}): Submission {
    return outbox.start({
      client,
      orderId: "shopping",
      idempotencyKey: createIdempotencyKey(),
      body,
      run: (send) => send(),
      ...options,
    });
  }
  return { outbox, start, ...sandbox };
}

type StartRequest = Parameters<Outbox["start"]>[0];
type Send = () => Promise<SentMessage>;

const NOT_STARTED = { kind: "unexpected", delivery: "not-sent", reason: "not-started" };
