import { QueryClient } from "@tanstack/react-query";
import { act, cleanup, type RenderResult, render, within } from "@testing-library/react";
import type { RefAttributes } from "react";
import { afterEach } from "vitest";
import { ShopperChat, type ShopperChatProps } from "../chat/ShopperChat.tsx";
import type { ShopperChatComposerHandle } from "../composer/ShopperChatComposer.tsx";
import { invalidateShopperMessages } from "../conversation/shopperMessagesKeys.ts";
import type { ColorScheme } from "../provider/ShopperChatContext.ts";
import {
  ShopperChatProvider,
  type ShopperChatProviderProps,
} from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient, type Network, type SandboxClient } from "./createSandboxClient.ts";
import { type ComposerQueries, composerQueries } from "./renderComposer.tsx";

afterEach(cleanup);

/** Shows a chat on an empty page, with a sandbox of its own behind it. It reads when `poll` says so. */
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

/** The parts of a chat as a person finds them: by role and name. */
export function chatQueries(container: HTMLElement): ChatQueries {
  const inside = within(container);
  const log = () => inside.getByRole("log", { name: "Messages" });
  const composer = () => inside.getByRole("group", { name: "Write a message" });
  return {
    ...composerQueries(container),
    log,
    composer,
    status: () => within(composer()).getByRole("status"),
    told: () =>
      inside.getAllByRole("status").find((status) => !composer().contains(status)) ?? log(),
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
  /** The region that tells of new messages. */
  told: () => HTMLElement;
  /** What can be read of each message, top to bottom. */
  messages: () => string[];
}

type ChatOptions = Partial<ShopperChatProps> & RefAttributes<ShopperChatComposerHandle>;

export interface RenderChatOptions extends ChatOptions {
  network?: Network;
  sandboxClient?: SandboxClient;
  colorScheme?: ColorScheme;
  strings?: ShopperChatProviderProps["strings"];
}

type Saying = Parameters<SandboxClient["sandbox"]["shopperSays"]>[1];

export interface RenderedChat extends RenderResult, SandboxClient, ChatQueries {
  /** Lets the shopper say something. */
  say: (...sayings: (string | Saying)[]) => void;
  /** Reads the conversation now. */
  poll: () => Promise<void>;
  /** Renders it again with some props changed. */
  show: (changed: Partial<ShopperChatProps>) => void;
  /** All of it. */
  chat: () => HTMLElement;
  queryClient: QueryClient;
}
