import { QueryClient } from "@tanstack/react-query";
import { act, cleanup, type RenderResult, render, within } from "@testing-library/react";
import type { RefAttributes } from "react";
import { afterEach } from "vitest";
import { invalidateShopperMessages } from "../conversation/shopperMessagesKeys.ts";
import {
  ShopperChatLauncher,
  type ShopperChatLauncherHandle,
  type ShopperChatLauncherProps,
} from "../launcher/ShopperChatLauncher.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient, type SandboxClient } from "./createSandboxClient.ts";

afterEach(cleanup);

/** Shows a launcher on a page with an order, with a sandbox of its own behind it. It reads when `poll` says so. */
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
    say: (body) => void sandboxClient.sandbox.shopperSays("shopping", { body }),
    poll: () => act(() => invalidateShopperMessages(queryClient)),
    show: (changed) => result.rerender(element(changed)),
  };
}

interface RenderLauncherOptions
  extends Partial<ShopperChatLauncherProps>,
    RefAttributes<ShopperChatLauncherHandle> {
  sandboxClient?: SandboxClient;
}

interface RenderedLauncher extends RenderResult, SandboxClient {
  /** The button that opens the chat. */
  launcher: () => HTMLElement;
  dialog: () => HTMLDialogElement;
  /** Lets the shopper say something. */
  say: (body: string) => void;
  /** Reads the conversation now. */
  poll: () => Promise<void>;
  /** Renders it again with some props changed. */
  show: (changed: Partial<ShopperChatLauncherProps>) => void;
}
