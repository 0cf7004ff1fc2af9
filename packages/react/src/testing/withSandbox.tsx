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
  const [{ client }] = useState(() =>
    createSandboxClient((fetch) => withImages(network?.(fetch) ?? fetch)),
  );
  return (
    <ShopperChatProvider client={client} colorScheme={colorScheme}>
      {children}
    </ShopperChatProvider>
  );
}

/** In a tab nothing serves the sandbox's images, so they come as part of its answers. */
const withImages: Network = (fetch) => async (input, init) => {
  const response = await fetch(input, init);
  if ((init?.method ?? "GET") !== "GET") return response;
  let text = await response.text();
  for (const [address] of text.matchAll(/https:[^"]+\/sandbox\/images\/[\w-]+\.svg/g)) {
    const image = await (await fetch(address)).text();
    text = text.replace(address, `data:image/svg+xml;base64,${btoa(image)}`);
  }
  return new Response(text, response);
};
