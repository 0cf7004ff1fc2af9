import { QueryClient } from "@tanstack/react-query";
import { act, cleanup, type RenderResult, render, within } from "@testing-library/react";
import type { RefAttributes } from "react";
import { afterEach } from "vitest";
import {
  ShopperChatLauncher,
  type ShopperChatLauncherProps,
} from "../src/launcher/ShopperChatLauncher.tsx";
import { invalidateShopperMessages } from "../src/messages/shopperMessagesQueryOptions.ts";
import { ShopperChatProvider } from "../src/provider/ShopperChatProvider.tsx";
import { createSandboxClient, type SandboxClient } from "./createSandboxClient.ts";

afterEach(cleanup);

/**
 * Renders a launcher on the page of an order, over a sandbox of its own. It reads when `poll` is
 * called.
 */
export async function renderLauncher({
  sandboxClient = createSandboxClient(),
  ...props
}: RenderLauncherOptions = {}): Promise<RenderedLauncher> {
  const queryClient = new QueryClient();
  const element = (changed: Partial<ShopperChatLauncherProps> = {}) => (
    <ShopperChatProvider client={sandboxClient.client} queryClient={queryClient}>
      <ShopperChatLauncher orderId="shopping" pollMs={false} {...props} {...changed} />
      <a href="#order">Your order</a>
    </ShopperChatProvider>
  );
  const result = render(element());
  const inside = within(result.container);
  await inside.findByRole("button", { name: /^Chat with Ana/ });
  return {
    ...result,
    ...sandboxClient,
    launcher: () => inside.getByRole("button", { name: /^Chat with/ }),
    dialog: () => inside.getByRole<HTMLDialogElement>("dialog"),
    status: () => {
      const [region] = result.container.querySelectorAll<HTMLElement>('[aria-live="polite"]');
      if (!region) throw new Error("There is no polite live region.");
      return region;
    },
    say: (body) => void sandboxClient.sandbox.shopperSays("shopping", { body }),
    poll: () => act(() => invalidateShopperMessages(queryClient)),
    show: (changed) => result.rerender(element(changed)),
  };
}

interface RenderLauncherOptions
  extends Partial<ShopperChatLauncherProps>,
    RefAttributes<HTMLButtonElement> {
  sandboxClient?: SandboxClient;
}

export interface RenderedLauncher extends RenderResult, SandboxClient {
  /** The button that opens the chat. */
  launcher: () => HTMLElement;
  dialog: () => HTMLDialogElement;
  /** The polite live region outside of the panel. */
  status: () => HTMLElement;
  /** The shopper sends a message. */
  say: (body: string) => void;
  /** Reads the messages now. */
  poll: () => Promise<void>;
  /** Renders it again with some props changed. */
  show: (changed: Partial<ShopperChatLauncherProps>) => void;
}
