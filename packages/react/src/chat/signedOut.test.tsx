import { act, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerReads } from "../../testing/answerReads.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";

const ENDED = "You’ve been signed out. Sign in to see your messages.";
const NOT_FOUND = /^We can’t find this order/;

type Failure = () => Response;

const unauthorized: Failure = () => new Response(null, { status: 401 });
const redirected: Failure = () => new Response(null, { status: 302 });
const broken: Failure = () => new Response(null, { status: 503 });
const limited: Failure = () => new Response(null, { status: 429, headers: { "Retry-After": "1" } });
const notAList: Failure = () => new Response("<h1>Welcome</h1>");
const unknownOrder: Failure = () =>
  Response.json({ error: { message: "Resource not found", code: 4000 } }, { status: 404 });
const cut: Failure = () => {
  throw new TypeError("Failed to fetch");
};

/** A network whose reads fail in this way, until it is null. */
function failReads() {
  const reads: { failure: Failure | null } = { failure: null };
  return { reads, network: answerReads(async () => reads.failure?.()) };
}

async function renderEndingSession(props: Parameters<typeof renderChat>[0] = {}) {
  const { reads, network } = failReads();
  const chat = renderChat({ network, ...props });
  chat.say("They are out of lemons");
  await chat.poll();
  await within(chat.log()).findByText("They are out of lemons");
  return {
    ...chat,
    read: async (failure: Failure | null) => {
      reads.failure = failure;
      await chat.poll();
    },
  };
}

describe("a session that ends while messages are shown", () => {
  it.each([
    ["a 401", [unauthorized], ENDED],
    ["a redirect, as to a login page", [redirected], ENDED],
    ["a 401 and then a 503", [unauthorized, broken], ENDED],
    ["a 401 and then no network", [unauthorized, cut], ENDED],
    ["a 401 and then a rate limit", [unauthorized, limited], ENDED],
    ["a 401 and then a page of another service", [unauthorized, notAList], ENDED],
    ["another customer's session", [unknownOrder], NOT_FOUND],
    ["a 401 and then another customer's session", [unauthorized, unknownOrder], NOT_FOUND],
    ["another customer's session and then a 503", [unknownOrder, broken], NOT_FOUND],
  ])("hides them and says so until they can be read again, after %s", async (_, failures, text) => {
    const { chat, log, queryByText, read } = await renderEndingSession();
    for (const failure of failures) await read(failure);
    expect(within(log()).getByText(text)).toBeVisible();
    expect(queryByText("They are out of lemons")).not.toBeInTheDocument();
    expect(chat()).not.toHaveAccessibleName(/Ana/);
    await read(null);
    expect(within(log()).getByText("They are out of lemons")).toBeVisible();
    expect(within(log()).queryByText(text)).not.toBeInTheDocument();
  });

  it.each([
    ["a 503", broken],
    ["no network", cut],
    ["a rate limit", limited],
  ])("is not confused with %s, which hides nothing", async (_, failure) => {
    const { log, read, status } = await renderEndingSession();
    await read(failure);
    expect(within(log()).getByText("They are out of lemons")).toBeVisible();
    await waitFor(() =>
      expect(status()).toHaveTextContent("Couldn’t load new messages. We’ll keep trying."),
    );
  });

  it("is announced once, in the polite live region", async () => {
    const { read, status } = await renderEndingSession();
    await read(unauthorized);
    await waitFor(() => expect(status()).toHaveTextContent(ENDED));
    const region = status();
    const texts: string[] = [];
    const observer = new MutationObserver(() => texts.push(region.textContent));
    observer.observe(region, { characterData: true, childList: true, subtree: true });
    await read(unauthorized);
    await read(broken);
    observer.disconnect();
    expect(texts).toEqual([]);
  });

  it("offers the app's action and Reload messages, and calls onSignedOut once", async () => {
    const onSignedOut = vi.fn<(error: { kind: string; reason?: string | undefined }) => void>();
    const { button, log, read } = await renderEndingSession({
      onSignedOut,
      errorActions: ({ kind }) => (kind === "signed-out" ? <a href="#sign-in">Sign in</a> : null),
    });
    expect(within(log()).queryByRole("link")).not.toBeInTheDocument();
    await read(redirected);
    expect(within(log()).getByRole("link", { name: "Sign in" })).toBeVisible();
    await read(unauthorized);
    expect(onSignedOut).toHaveBeenCalledTimes(1);
    expect(onSignedOut.mock.calls[0]?.[0]).toMatchObject({
      kind: "signed-out",
      reason: "redirected",
    });
    await read(null);
    await read(unauthorized);
    await waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(2));
    await userEvent.click(button("Reload messages"));
    expect(within(log()).getByText(ENDED)).toBeVisible();
  });

  it("keeps the draft, the unsent message and its buttons", async () => {
    const { button, field, findByText, log, read, send } = await renderEndingSession({
      orderId: "chat-disabled",
    });
    await userEvent.fill(field(), "Limes, then");
    await userEvent.click(send());
    await within(log()).findByText("Not sent");
    await userEvent.fill(field(), "Or oranges");
    await read(unauthorized);
    expect(await findByText(ENDED, { selector: "span" })).toBeVisible();
    expect(field()).toHaveValue("Or oranges");
    expect(within(log()).getByText("Limes, then")).toBeVisible();
    expect(button("Try again")).toBeVisible();
  });

  it("hides a message that was accepted and not listed yet", async () => {
    const { field, log, queryByText, read, send, sentBodies } = await renderEndingSession();
    await userEvent.fill(field(), "Limes, then");
    await read(unauthorized);
    await userEvent.click(send());
    await waitFor(() => expect(sentBodies()).toEqual(["Limes, then"]));
    await waitFor(() => expect(queryByText("Limes, then")).not.toBeInTheDocument());
    await read(null);
    expect(within(log()).getByText("Limes, then")).toBeVisible();
  });

  it("closes a photo that is open, and returns focus to the conversation", async () => {
    const { findByRole, log, poll, queryByRole, read, say } = await renderEndingSession();
    say({ body: "These?", image: SMALL_PHOTO });
    await poll();
    await userEvent.click(await findByRole("button", { name: /Photo from Ana/ }));
    await read(unauthorized);
    expect(queryByRole("dialog")).not.toBeInTheDocument();
    expect(queryByRole("img")).not.toBeInTheDocument();
    expect(log()).toHaveFocus();
  });

  it("does not announce messages again that return, but announces a new one", async () => {
    const { poll, read, say, status } = await renderEndingSession();
    await read(unauthorized);
    await waitFor(() => expect(status()).toHaveTextContent(ENDED));
    await read(null);
    expect(status()).not.toHaveTextContent("lemons");
    say("Limes?");
    await poll();
    await waitFor(() => expect(status()).toHaveTextContent("New message from Ana: Limes?"));
  });
});

describe("a session that has ended before anything was loaded", () => {
  it("is shown, and calls onSignedOut", async () => {
    const onSignedOut = vi.fn<() => void>();
    const { chat, findByText } = renderChat({ orderId: "unauthorized", onSignedOut });
    expect(await findByText(ENDED)).toBeVisible();
    expect(chat()).toHaveAttribute("data-state", "signed-out");
    await waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(1));
  });
});

describe("the launcher of a session that ends", () => {
  async function renderEnding(props: Parameters<typeof renderLauncher>[0] = {}) {
    const { reads, network } = failReads();
    const launcher = await renderLauncher({
      sandboxClient: createSandboxClient(network),
      ...props,
    });
    return {
      ...launcher,
      read: async (failure: Failure | null) => {
        reads.failure = failure;
        await launcher.poll();
      },
    };
  }

  it("says so on its button, announces it, and has its number back after a good read", async () => {
    const onSignedOut = vi.fn<() => void>();
    const onUnreadChange = vi.fn<(count: number) => void>();
    const { launcher, poll, read, say, status } = await renderEnding({
      onSignedOut,
      onUnreadChange,
    });
    say("They are out of lemons");
    await poll();
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/1 unread message$/));
    await read(unauthorized);
    expect(launcher()).toHaveAccessibleName(`Chat with your shopper ${ENDED}`);
    await waitFor(() => expect(status()).toHaveTextContent(ENDED));
    expect(onUnreadChange).toHaveBeenLastCalledWith(0);
    expect(onSignedOut).toHaveBeenCalledTimes(1);
    await read(null);
    expect(launcher()).toHaveAccessibleName("Chat with Ana 1 unread message");
    expect(onUnreadChange).toHaveBeenLastCalledWith(1);
  });

  it("calls onSignedOut once while it is open, and its chat says so", async () => {
    const onSignedOut = vi.fn<() => void>();
    const { dialog, launcher, read } = await renderEnding({ onSignedOut });
    await userEvent.click(launcher());
    await read(unauthorized);
    expect(within(dialog()).getByRole("log")).toMatchTextContent(ENDED);
    expect(onSignedOut).toHaveBeenCalledTimes(1);
  });
});

describe("a page that returns from the back/forward cache", () => {
  function returnFromCache(persisted = true): void {
    act(() => {
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted }));
    });
  }

  it("hides the messages and the photo until they were read again", async () => {
    const { reads, network } = failReads();
    let respond = (): void => {};
    const held = new Promise<void>((resolve) => {
      respond = resolve;
    });
    let isHeld = false;
    const chat = renderChat({
      network: (fetch) => {
        const failing = network(fetch);
        return async (input, init) => {
          if (isHeld && init?.method === "GET") await held;
          return failing(input, init);
        };
      },
    });
    chat.say({ body: "These?", image: SMALL_PHOTO });
    await chat.poll();
    await within(chat.log()).findByText("These?");
    await userEvent.fill(chat.field(), "Limes, then");
    isHeld = true;
    reads.failure = unauthorized;
    returnFromCache();
    await waitFor(() => expect(chat.queryByText("These?")).not.toBeInTheDocument());
    expect(chat.queryByRole("img")).not.toBeInTheDocument();
    respond();
    expect(await within(chat.log()).findByText(ENDED)).toBeVisible();
    expect(chat.field()).toHaveValue("Limes, then");
    reads.failure = null;
    await chat.poll();
    expect(within(chat.log()).getByText("These?")).toBeVisible();
  });

  it("reads once, and only for a page that was frozen", async () => {
    const { chat, findByText, reads } = await renderEndingSession();
    const before = reads();
    returnFromCache(false);
    expect(reads()).toBe(before);
    returnFromCache();
    await waitFor(() => expect(chat()).toHaveAttribute("data-state", "loading"));
    expect(await findByText("They are out of lemons")).toBeVisible();
    expect(reads()).toBe(before + 1);
  });
});
