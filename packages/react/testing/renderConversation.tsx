import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, expect } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatAnnouncer } from "../src/announcer/ShopperChatAnnouncer.tsx";
import { getMessageState, type UnsentMessageProps } from "../src/composer/UnsentMessageStatus.tsx";
import { useShopperChatComposer } from "../src/composer/useShopperChatComposer.ts";
import { invalidateShopperMessages } from "../src/messages/shopperMessagesQueryOptions.ts";
import {
  type ShopperConversationEntry,
  useShopperConversation,
} from "../src/messages/useShopperConversation.ts";
import type { UnsentMessage } from "../src/order/OrderState.ts";
import { SessionPersistence } from "../src/persistence/SessionPersistence.tsx";
import { ShopperChatProvider } from "../src/provider/ShopperChatProvider.tsx";
import { createSandboxClient, type Network, type SandboxClient } from "./createSandboxClient.ts";
import { liveRegion } from "./renderComposer.tsx";

afterEach(cleanup);

/** Renders an app's own chat, built on the hooks alone, over a sandbox of its own. */
export function renderConversation({
  orderId = "shopping",
  network,
  sandboxClient = createSandboxClient(network),
  pollMs = false,
  isPersisted = false,
}: RenderConversationOptions = {}): RenderedConversation {
  const queryClient = new QueryClient();
  const page = (isOpen: boolean) => (
    <QueryClientProvider client={queryClient}>
      <ShopperChatProvider client={sandboxClient.client}>
        {isPersisted ? <SessionPersistence /> : null}
        {isOpen ? <OwnChat orderId={orderId} pollMs={pollMs} /> : null}
      </ShopperChatProvider>
    </QueryClientProvider>
  );
  const { container, rerender } = render(page(true));
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");

  return {
    ...sandboxClient,
    field,
    alert: () => liveRegion(container, "assertive"),
    status: () => liveRegion(container, "polite"),
    entries,
    async send(text) {
      await userEvent.fill(field(), text);
      await userEvent.click(screen.getByRole("button", { name: "Send" }));
    },
    press: (name, text) => {
      const item = screen.getAllByRole("listitem").find((each) => each.textContent?.includes(text));
      expect(item, `no entry with ${text}`).toBeDefined();
      act(() =>
        within(item ?? document.body)
          .getByRole("button", { name })
          .click(),
      );
    },
    read: () => act(() => invalidateShopperMessages(queryClient)),
    beginRead: () =>
      act(() => {
        void invalidateShopperMessages(queryClient);
      }),
    show: (isOpen) => rerender(page(isOpen)),
    watch() {
      const seen: string[][] = [entries()];
      const observer = new MutationObserver(() => seen.push(entries()));
      observer.observe(screen.getByRole("list"), {
        childList: true,
        subtree: true,
        characterData: true,
      });
      return () => seen;
    },
  };
}

export interface RenderConversationOptions {
  orderId?: string;
  network?: Network;
  sandboxClient?: SandboxClient;
  /** @default false */
  pollMs?: number | false;
  /** Whether drafts are stored in `sessionStorage`. */
  isPersisted?: boolean;
}

export interface RenderedConversation extends SandboxClient {
  field: () => HTMLTextAreaElement;
  /** The assertive live region. */
  alert: () => HTMLElement;
  /** The polite live region. */
  status: () => HTMLElement;
  /** The entries of the conversation: the sender or the state, and the text. */
  entries: () => string[];
  /** Types a text and presses Send. */
  send: (text: string) => Promise<void>;
  /** Presses a button of the entry with that text. */
  press: (name: string, text: string) => void;
  /** Reads the messages, and waits for them. */
  read: () => Promise<void>;
  /** Starts to read the messages. */
  beginRead: () => void;
  /** Opens or closes the chat. */
  show: (isOpen: boolean) => void;
  /** Records the entries whenever they change. */
  watch: () => () => readonly string[][];
}

function OwnChat({ orderId, pollMs }: { orderId: string; pollMs: number | false }): ReactElement {
  const { entries: shown } = useShopperConversation({ orderId, pollMs });
  const composer = useShopperChatComposer({
    orderId,
    inConversation: true,
    warnBeforeUnload: false,
  });
  return (
    <div {...composer.rootProps}>
      <ol>
        {shown.map((entry) => (
          <li key={entry.key}>
            <span>{describeEntry(entry)}</span>
            {entry.kind === "unsent" ? (
              <Actions
                message={entry.unsentMessage}
                props={composer.getUnsentMessageProps(entry.unsentMessage)}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <label {...composer.labelProps}>Message</label>
      <textarea {...composer.textareaProps} />
      <button {...composer.sendButtonProps}>Send</button>
      {composer.errorText ? <p {...composer.errorProps}>{composer.errorText}</p> : null}
      <ShopperChatAnnouncer orderId={orderId} />
    </div>
  );
}

function Actions({
  message: { status },
  props,
}: {
  message: UnsentMessage;
  props: UnsentMessageProps;
}): ReactElement | null {
  if (status === "sending") return null;
  return (
    <>
      {status === "failed" ? <button {...props.retryButtonProps}>Try again</button> : null}
      <button {...props.editButtonProps}>Edit</button>
      <button {...props.removeButtonProps}>Remove</button>
    </>
  );
}

function describeEntry(entry: ShopperConversationEntry): string {
  if (entry.kind === "message") return `${entry.message.sender}: ${entry.message.body}`;
  const { unsentMessage } = entry;
  return `${getMessageState(unsentMessage)}: ${unsentMessage.body}`;
}

function entries(): string[] {
  return screen
    .queryAllByRole("listitem")
    .map((item) => item.querySelector("span")?.textContent ?? "");
}
