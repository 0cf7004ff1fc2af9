import type { Decorator } from "@storybook/react-vite";
import { type ReactNode, useState } from "react";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { chosenBrand } from "../themes/brands.ts";
import { createSandboxClient, type Network } from "./createSandboxClient.ts";

/** Lets a story send to a sandbox of Connect of its own, in this tab. */
export const withSandbox: Decorator = (Story, { parameters, globals }) => (
  <SandboxProvider network={parameters.network} colorScheme={chosenBrand(globals).colorScheme}>
    <Story />
  </SandboxProvider>
);

function SandboxProvider({
  network,
  colorScheme,
  children,
}: {
  network: Network | undefined;
  colorScheme: "light" | "dark";
  children: ReactNode;
}) {
  const [{ client }] = useState(() => createSandboxClient(network));
  return (
    <ShopperChatProvider client={client} colorScheme={colorScheme}>
      {children}
    </ShopperChatProvider>
  );
}
