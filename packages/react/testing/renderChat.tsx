import { QueryClient } from "@tanstack/react-query";
import { act, cleanup, type RenderResult, render, within } from "@testing-library/react";
import type { RefAttributes } from "react";
import { afterEach } from "vitest";
import { ShopperChat, type ShopperChatProps } from "../src/chat/ShopperChat.tsx";
import { invalidateShopperMessages } from "../src/messages/shopperMessagesQueryOptions.ts";
import type { ColorScheme } from "../src/provider/ShopperChatContext.ts";
import {
  ShopperChatProvider,
  type ShopperChatProviderProps,
} from "../src/provider/ShopperChatProvider.tsx";
import { createSandboxClient, type Network, type SandboxClient } from "./createSandboxClient.ts";
import { type ComposerQueries, composerQueries } from "./renderComposer.tsx";

afterEach(cleanup);

/** Renders a chat on an empty page, over a sandbox of its own. It reads when `poll` is called. */
export function renderChat({
  network,
  sandboxClient = createSandboxClient(network),
  colorScheme,
  strings,
  ...props
}: RenderChatOptions = {}): RenderedChat {
  const queryClient = new QueryClient();
  const { orderId = "shopping" } = props;
  const element = (changed: ChatOptions = {}) => (
    <ShopperChatProvider
      client={sandboxClient.client}
      colorScheme={colorScheme}
      queryClient={queryClient}
      strings={strings}
    >
      <ShopperChat orderId={orderId} pollMs={false} {...props} {...changed} />
    </ShopperChatProvider>
  );
  const result = render(element());
  const inside = within(result.container);
  return {
    ...result,
    ...sandboxClient,
    ...chatQueries(result.container),
    say: (...sayings) => {
      for (const saying of sayings) {
        sandboxClient.sandbox.shopperSays(
          orderId,
          typeof saying === "string" ? { body: saying } : saying,
        );
      }
    },
    poll: () => act(() => invalidateShopperMessages(queryClient)),
    show: (changed) => result.rerender(element(changed)),
    chat: () => inside.getByRole("region", { name: /^Chat with/ }),
    queryClient,
  };
}

/** The parts of a chat, found as a person finds them: by role and name. */
export function chatQueries(container: HTMLElement): ChatQueries {
  const inside = within(container);
  const log = () => inside.getByRole("log", { name: "Messages" });
  return {
    ...composerQueries(container),
    log,
    composer: () => inside.getByRole("group", { name: "New message" }),
    messages: () =>
      within(log())
        .queryAllByRole("listitem")
        .map(({ textContent }) => textContent),
  };
}

export interface ChatQueries extends ComposerQueries {
  log: () => HTMLElement;
  /** The group of the composer. */
  composer: () => HTMLElement;
  /** The text of each message, top to bottom. */
  messages: () => string[];
}

type ChatOptions = Partial<ShopperChatProps> & RefAttributes<HTMLElement>;

export interface RenderChatOptions extends ChatOptions {
  network?: Network;
  sandboxClient?: SandboxClient;
  colorScheme?: ColorScheme;
  strings?: ShopperChatProviderProps["strings"];
}

type Saying = Parameters<SandboxClient["sandbox"]["shopperSays"]>[1];

export interface RenderedChat extends RenderResult, SandboxClient, ChatQueries {
  /** The shopper sends messages. */
  say: (...sayings: (string | Saying)[]) => void;
  /** Reads the messages now. */
  poll: () => Promise<void>;
  /** Renders it again with some props changed. */
  show: (changed: Partial<ShopperChatProps>) => void;
  /** The root. */
  chat: () => HTMLElement;
  queryClient: QueryClient;
}
