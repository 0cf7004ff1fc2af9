import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { type KeyboardEvent, useEffect } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient, dropAnswers } from "../../testing/createSandboxClient.ts";
import { liveRegion } from "../../testing/renderComposer.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";
import { ShopperChatAnnouncer } from "../announcer/ShopperChatAnnouncer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { mergeProps } from "../utils/mergeProps.ts";
import type { ShopperChatComposerControls } from "./ShopperChatComposerControls.ts";
import { useShopperChatComposer } from "./useShopperChatComposer.ts";
import {
  type ShopperChatComposerState,
  useShopperChatComposerState,
} from "./useShopperChatComposerState.ts";

afterEach(cleanup);

describe("useShopperChatComposer", () => {
  it("makes a composer of an app's own elements, with nothing of our look", async () => {
    const { client, sentBodies } = createSandboxClient();
    const { container } = render(
      <ShopperChatProvider client={client}>
        <OwnComposer />
      </ShopperChatProvider>,
    );
    await userEvent.fill(textarea(), "Ripe avocados");
    expect(screen.getByText("987")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Ask Ana" }));
    await waitFor(() => expect(sentBodies()).toEqual(["Ripe avocados"]));
    expect(textarea()).toHaveValue("");
    await waitFor(() => expect(liveRegion(container, "polite")).toMatchTextContent("Message sent"));
    await userEvent.click(screen.getByRole("button", { name: "Ask Ana" }));
    expect(liveRegion(container, "polite")).toMatchTextContent("Enter a message.");
    const ours = container.querySelectorAll(
      "[class*=shopper-chat]:not(.shopper-chat-visually-hidden)",
    );
    expect(ours).toHaveLength(0);
  });

  it("gives the error to show, while ShopperChatAnnouncer announces it", async () => {
    const { client } = createSandboxClient(dropAnswers());
    const { container, getByTestId } = render(
      <ShopperChatProvider client={client}>
        <OwnComposer />
      </ShopperChatProvider>,
    );
    await userEvent.type(textarea(), "Bread{Enter}");
    await waitFor(() =>
      expect(liveRegion(container, "assertive")).toMatchTextContent(/not sure your message/),
    );
    expect(getByTestId("error")).toMatchTextContent(/not sure your message/);
  });

  it("renders only the counter for a keystroke", async () => {
    const { client } = createSandboxClient();
    const onRender = vi.fn<() => void>();
    render(
      <ShopperChatProvider client={client}>
        <OwnComposer onRender={onRender} />
      </ShopperChatProvider>,
    );
    // The first letter changes more, because the textarea is no longer empty.
    await userEvent.type(textarea(), "R");
    const before = onRender.mock.calls.length;
    await userEvent.type(textarea(), "ipe avocados");
    expect(screen.getByText("987")).toBeVisible();
    expect(onRender.mock.calls.length).toBe(before);
  });

  it("sends although a subscriber of the app throws, whose error goes to the page's error event", async () => {
    const { client, sentBodies } = createSandboxClient();
    const errors = watchPageErrors();
    render(
      <ShopperChatProvider client={client}>
        <ThrowingSubscriber />
        <OwnComposer />
      </ShopperChatProvider>,
    );
    await userEvent.fill(textarea(), "Ripe avocados");
    await userEvent.click(screen.getByRole("button", { name: "Ask Ana" }));
    await waitFor(() => expect(sentBodies()).toEqual(["Ripe avocados"]));
    await waitFor(() => expect(textarea()).toHaveValue(""));
    expect(errors()[0]).toMatchObject({ message: "the app's own" });
  });

  it("runs a handler that was merged in first, and does nothing if it prevents the default", async () => {
    const { client, attempts } = createSandboxClient();
    render(
      <ShopperChatProvider client={client}>
        <OwnComposer onKeyDown={(event) => event.preventDefault()} />
      </ShopperChatProvider>,
    );
    await userEvent.type(textarea(), "Bread{Enter}");
    expect(attempts()).toBe(0);
  });

  it("describes the textarea by the app's own text too, and calls its onInput", async () => {
    const { client } = createSandboxClient();
    const typed: string[] = [];
    render(
      <ShopperChatProvider client={client}>
        <p id="own">Only about this order</p>
        <OwnComposer onText={(text) => typed.push(text)} />
      </ShopperChatProvider>,
    );
    await userEvent.type(textarea(), "Hi");
    expect(typed).toEqual(["H", "Hi"]);
    expect(textarea()).toHaveAccessibleDescription("A few words Only about this order");
  });

  it("sends a failed message once for two calls of retry", async () => {
    let isCut = true;
    const { client, attempts } = createSandboxClient(dropAnswers(() => isCut));
    let composer: ShopperChatComposerControls | undefined;
    render(
      <ShopperChatProvider client={client}>
        <OwnComposer onRender={(controls) => (composer = controls)} />
      </ShopperChatProvider>,
    );
    await userEvent.type(textarea(), "Bread{Enter}");
    await waitFor(() => expect(composer?.unsentMessages[0]?.status).toBe("failed"));
    isCut = false;
    const key = composer?.unsentMessages[0]?.idempotencyKey ?? "";
    act(() => {
      composer?.retry(key);
      composer?.retry(key);
    });
    await waitFor(() => expect(composer?.unsentMessages).toEqual([]));
    expect(attempts()).toBe(2);
    expect(composer?.errorText).toBe("");
    expect(composer?.blockedReason).toBeNull();
  });

  it("says why nothing was sent, as long as that is the case", async () => {
    const { client } = createSandboxClient();
    let composer: ShopperChatComposerControls | undefined;
    render(
      <ShopperChatProvider client={client}>
        <OwnComposer onRender={(controls) => (composer = controls)} />
      </ShopperChatProvider>,
    );
    act(() => composer?.send());
    expect(composer?.blockedReason).toBe("empty");
    await userEvent.type(textarea(), "B");
    expect(composer?.blockedReason).toBeNull();
    await userEvent.fill(textarea(), "x".repeat(1001));
    act(() => composer?.send());
    expect(composer?.blockedReason).toBe("too-long");
    expect(composer?.errorTarget).toBe("draft");
  });

  it("gives the props of each unsent message and its buttons", async () => {
    let isCut = true;
    const { client, keys } = createSandboxClient(dropAnswers(() => isCut));
    render(
      <ShopperChatProvider client={client}>
        <OwnComposer />
      </ShopperChatProvider>,
    );
    await userEvent.type(textarea(), "Bread{Enter}");
    const again = await screen.findByRole("button", { name: "Again" });
    expect(again).toHaveAccessibleDescription("Bread");
    expect(screen.getByRole("list", { name: "Unsent messages" })).toBeVisible();
    isCut = false;
    await userEvent.click(again);
    await waitFor(() => expect(screen.queryByRole("listitem")).toBeNull());
    expect(keys()).toHaveLength(2);
    expect(new Set(keys()).size).toBe(1);
  });
});

function textarea(): HTMLElement {
  return screen.getByRole("textbox", { name: "Anything for Ana?" });
}

function ThrowingSubscriber() {
  const { store } = useShopperChatComposer({ orderId: "shopping" });
  useEffect(
    () =>
      store.subscribe(() => {
        throw new Error("the app's own");
      }),
    [store],
  );
  return null;
}

function OwnComposer({ onRender, onText, onKeyDown }: OwnComposerProps) {
  const composer = useShopperChatComposer({ orderId: "shopping" });
  onRender?.(composer);
  const { strings, unsentMessages } = composer;
  return (
    <div {...composer.rootProps}>
      <label {...composer.labelProps}>Anything for Ana?</label>
      <p {...composer.hintProps}>A few words</p>
      <textarea
        {...mergeProps(composer.textareaProps, {
          onKeyDown,
          onInput: (event: { currentTarget: HTMLTextAreaElement }) =>
            onText?.(event.currentTarget.value),
          "aria-describedby": "own",
        })}
      />
      <p {...composer.errorProps} data-testid="error">
        {composer.errorText}
      </p>
      <RemainingCharacters composer={composer} />
      <button {...composer.sendButtonProps}>Ask Ana</button>
      <ul {...composer.unsentMessagesProps}>
        {unsentMessages.map((message) => {
          const { messageProps, textProps, retryButtonProps } =
            composer.getUnsentMessageProps(message);
          return (
            <li key={message.idempotencyKey} {...messageProps}>
              <p {...textProps}>{message.body}</p>
              {message.status === "failed" ? (
                <button {...retryButtonProps}>Again</button>
              ) : (
                strings.sending
              )}
            </li>
          );
        })}
      </ul>
      <ShopperChatAnnouncer orderId="shopping" />
    </div>
  );
}

interface OwnComposerProps {
  onRender?: (composer: ShopperChatComposerControls) => void;
  onText?: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

function RemainingCharacters({ composer }: { composer: ShopperChatComposerControls }) {
  return <span>{useShopperChatComposerState(composer, getRemaining)}</span>;
}

function getRemaining(state: ShopperChatComposerState): number {
  return state.remainingCharacters;
}
