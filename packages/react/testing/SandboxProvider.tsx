import type { SandboxOptions } from "@shopper-chat/sandbox";
import { type ReactElement, type ReactNode, useState } from "react";
import { addons } from "storybook/preview-api";
import {
  ShopperChatProvider,
  type ShopperChatProviderProps,
} from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient, type Network } from "./createSandboxClient.ts";
import { recordWire } from "./wire/recordWire.ts";
import { WIRE_EVENT } from "./wire/WireExchange.ts";
import { withImages } from "./withImages.ts";

/** Gives what is in it a sandbox of Connect of its own, in this tab, and shows Storybook the wire. */
export function SandboxProvider({
  network,
  sandboxOptions,
  ...look
}: SandboxProviderProps): ReactElement {
  const [{ client }] = useState(() =>
    createSandboxClient(
      (fetch) => withImages(recordWire(network?.(fetch) ?? fetch, tellStorybook), fetch),
      sandboxOptions,
    ),
  );
  return <ShopperChatProvider client={client} {...look} />;
}

export interface SandboxProviderProps
  extends Pick<ShopperChatProviderProps, "colorScheme" | "strings"> {
  /** What stands between the client and the sandbox. @default nothing */
  network?: Network | undefined;
  /** As it is at the first rendering. */
  sandboxOptions?: SandboxOptions | undefined;
  children: ReactNode;
}

function tellStorybook(exchange: object): void {
  addons.getChannel().emit(WIRE_EVENT, exchange);
}
