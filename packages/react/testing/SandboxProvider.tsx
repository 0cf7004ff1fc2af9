import type { SandboxOptions } from "@shopper-chat/sandbox";
import { type ReactElement, type ReactNode, useState } from "react";
import { addons } from "storybook/preview-api";
import {
  ShopperChatProvider,
  type ShopperChatProviderProps,
} from "../src/provider/ShopperChatProvider.tsx";
import { createSandboxClient, type Network } from "./createSandboxClient.ts";
import { recordWire } from "./wire/recordWire.ts";
import { WIRE_EVENT } from "./wire/WireExchange.ts";
import { withImages } from "./withImages.ts";

/** Provides a sandbox of Connect that runs in this tab, and reports its requests to Storybook. */
export function SandboxProvider({
  network,
  sandboxOptions,
  ...look
}: SandboxProviderProps): ReactElement {
  const [{ client }] = useState(() =>
    createSandboxClient(
      (fetch) => withImages(recordWire(network?.(fetch) ?? fetch, notifyStorybook), fetch),
      sandboxOptions,
    ),
  );
  return <ShopperChatProvider client={client} {...look} />;
}

export interface SandboxProviderProps
  extends Pick<ShopperChatProviderProps, "colorScheme" | "strings"> {
  /** The network between the client and the sandbox. @default none */
  network?: Network | undefined;
  /** Only the options of the first render count. */
  sandboxOptions?: SandboxOptions | undefined;
  children: ReactNode;
}

function notifyStorybook(exchange: object): void {
  addons.getChannel().emit(WIRE_EVENT, exchange);
}
