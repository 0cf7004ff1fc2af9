import { cleanup, type RenderHookResult, renderHook } from "@testing-library/react";
import type { ReactElement, ReactNode } from "react";
import { afterEach } from "vitest";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import {
  type UseSendShopperMessageOptions,
  type UseSendShopperMessageResult,
  useSendShopperMessage,
} from "../send/useSendShopperMessage.ts";
import { createSandboxClient, type SandboxClient } from "./createSandboxClient.ts";

afterEach(cleanup);

/** Uses the hook that sends on an empty page, with a sandbox of its own behind it. */
export function renderSend(
  options: Partial<UseSendShopperMessageOptions> = {},
  sandboxClient: SandboxClient = createSandboxClient(),
): RenderedSend {
  const rendered = renderHook<UseSendShopperMessageResult, unknown>(
    () => useSendShopperMessage({ orderId: "shopping", ...options }),
    { wrapper: providerOf(sandboxClient) },
  );
  return { ...rendered, ...sandboxClient };
}

/** A page around the hook whose provider has that client. */
export function providerOf({
  client,
}: Pick<SandboxClient, "client">): (props: { children: ReactNode }) => ReactElement {
  return ({ children }) => <ShopperChatProvider client={client}>{children}</ShopperChatProvider>;
}

interface RenderedSend
  extends RenderHookResult<UseSendShopperMessageResult, unknown>,
    SandboxClient {}
