import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, expect } from "vitest";
import { userEvent } from "vitest/browser";
import { useShopperChatComposer } from "../composer/useShopperChatComposer.ts";
import { invalidateShopperMessages } from "../conversation/shopperMessagesKeys.ts";
import {
  type ConversationEntry,
  useShopperConversation,
} from "../conversation/useShopperConversation.ts";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient, type Network, type SandboxClient } from "./createSandboxClient.ts";

afterEach(cleanup);

/** Shows a host's own chat, made of the hooks alone, with a sandbox of its own behind it. */
export function renderConversation({
  orderId = "shopping",
  network,
  sandboxClient = createSandboxClient(network),
  pollMs = false,
  persistDraft,
}: RenderConversationOptions = {}): RenderedConversation {
  const queryClient = new QueryClient();
  const page = (isOpen: boolean) => (
    <QueryClientProvider client={queryClient}>
      <ShopperChatProvider client={sandboxClient.client} persistDraft={persistDraft}>
        {isOpen ? <OwnChat orderId={orderId} pollMs={pollMs} /> : null}
      </ShopperChatProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(page(true));
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");

  return {
    ...sandboxClient,
    field,
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
  persistDraft?: "session";
}

export interface RenderedConversation extends SandboxClient {
  field: () => HTMLTextAreaElement;
  /** What stands in the conversation: who wrote it or what is known of it, and the text. */
  entries: () => string[];
  /** Writes a text and presses Send. */
  send: (text: string) => Promise<void>;
  /** Presses a button of the entry with that text. */
  press: (name: string, text: string) => void;
  /** Reads the messages anew, and waits for them. */
  read: () => Promise<void>;
  /** Begins to. */
  beginRead: () => void;
  /** Opens or closes the chat. */
  show: (isOpen: boolean) => void;
  /** From now on notes what stands in the conversation, whenever it changes. */
  watch: () => () => readonly string[][];
}

function OwnChat({ orderId, pollMs }: { orderId: string; pollMs: number | false }): ReactElement {
  const { entries: shown } = useShopperConversation({ orderId, pollMs });
  const composer = useShopperChatComposer({ orderId, inConversation: true, leaveWarning: false });
  return (
    <div {...composer.getGroupProps()}>
      <ol>
        {shown.map((entry) => (
          <li key={entry.key}>
            <span>{describeEntry(entry)}</span>
            {entry.kind === "outgoing" && entry.outgoing.state === "failed" ? (
              <button {...composer.getTryAgainProps(entry.outgoing)}>Try again</button>
            ) : null}
            {entry.kind === "outgoing" && entry.outgoing.state !== "sending" ? (
              <>
                <button {...composer.getEditProps(entry.outgoing)}>Edit</button>
                <button {...composer.getRemoveProps(entry.outgoing)}>Remove</button>
              </>
            ) : null}
          </li>
        ))}
      </ol>
      <label {...composer.getLabelProps()}>Message</label>
      <textarea {...composer.getFieldProps()} />
      <button {...composer.getSendProps()}>Send</button>
      <p {...composer.getAlertProps()}>{composer.alert}</p>
    </div>
  );
}

function describeEntry(entry: ConversationEntry): string {
  if (entry.kind === "message") return `${entry.message.sender}: ${entry.message.body}`;
  const { outgoing } = entry;
  const state = outgoing.state === "failed" ? outgoing.error.delivery : outgoing.state;
  return `${state}: ${outgoing.body}`;
}

function entries(): string[] {
  return screen
    .queryAllByRole("listitem")
    .map((item) => item.querySelector("span")?.textContent ?? "");
}
