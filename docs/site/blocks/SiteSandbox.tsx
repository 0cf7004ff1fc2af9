import { type ReactElement, useState } from "react";
import {
  ShopperChatProvider,
  type ShopperChatProviderProps,
} from "../../../packages/react/src/provider/ShopperChatProvider.tsx";
import {
  createSandboxClient,
  type Network,
} from "../../../packages/react/testing/createSandboxClient.ts";
import { withImages } from "../../../packages/react/testing/withImages.ts";
import { useSiteScheme } from "./useSiteScheme.ts";
import "../../../packages/react/src/styles.css";
import "../../../packages/react/src/chat.css";
import "./live.css";

/** Provides a sandbox of Connect that runs in this tab, and by default the color scheme of the site. */
export function SiteSandbox({ network, ...props }: SiteSandboxProps): ReactElement {
  const [{ client }] = useState(() =>
    createSandboxClient((fetch) => withImages(network?.(fetch) ?? fetch, fetch)),
  );
  const colorScheme = useSiteScheme();
  return <ShopperChatProvider client={client} colorScheme={colorScheme} {...props} />;
}

export interface SiteSandboxProps
  extends Pick<ShopperChatProviderProps, "children" | "colorScheme" | "strings"> {
  /** The network between the client and the sandbox. @default none */
  network?: Network;
}
