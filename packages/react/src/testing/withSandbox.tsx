import type { Decorator } from "@storybook/react-vite";
import { chosenBrand } from "../themes/brands.ts";
import { SandboxProvider } from "./SandboxProvider.tsx";

/**
 * Lets a story send to a sandbox of Connect of its own, in this tab. Its parameter `network` says
 * what stands between the two, and `strings` its texts.
 */
export const withSandbox: Decorator = (Story, { parameters, globals }) => (
  <SandboxProvider
    network={parameters.network}
    strings={parameters.strings}
    colorScheme={chosenBrand(globals).colorScheme}
  >
    <Story />
  </SandboxProvider>
);
