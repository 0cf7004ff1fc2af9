import { cleanup, type RenderHookResult, renderHook } from "@testing-library/react";
import type { ReactElement, ReactNode } from "react";
import { afterEach } from "vitest";
import { ShopperChatProvider } from "../src/provider/ShopperChatProvider.tsx";
import {
  type UseSendShopperMessageOptions,
  type UseSendShopperMessageResult,
  useSendShopperMessage,
} from "../src/send/useSendShopperMessage.ts";
import { createSandboxClient, type SandboxClient } from "./createSandboxClient.ts";

afterEach(cleanup);

/** Renders `useSendShopperMessage` in a provider, with a sandbox of its own. */
export function renderSend(
  options: Partial<UseSendShopperMessageOptions> = {},
  sandboxClient: SandboxClient = createSandboxClient(),
): RenderedSend {
  const rendered = renderHook<UseSendShopperMessageResult, unknown>(
    () => useSendShopperMessage({ orderId: "shopping", ...options }),
    { wrapper: createWrapper(sandboxClient) },
  );
  return { ...rendered, ...sandboxClient };
}

/** Returns a wrapper with a provider that has this client. */
export function createWrapper({
  client,
}: Pick<SandboxClient, "client">): (props: { children: ReactNode }) => ReactElement {
  return ({ children }) => <ShopperChatProvider client={client}>{children}</ShopperChatProvider>;
}

interface RenderedSend
  extends RenderHookResult<UseSendShopperMessageResult, unknown>,
    SandboxClient {}
