import type { Decorator } from "@storybook/react-vite";
import { chosenBrand } from "../themes/brands.ts";
import { chosenStrings } from "./locales.ts";
import { SandboxProvider } from "./SandboxProvider.tsx";

/**
 * Lets a story send to a sandbox of Connect of its own, in this tab. Its parameter `network` says
 * what stands between the two, and `strings` its texts, if not the toolbar's.
 */
export const withSandbox: Decorator = (Story, { parameters, globals }) => (
  <SandboxProvider
    network={parameters.network}
    strings={parameters.strings ?? chosenStrings(globals)}
    colorScheme={chosenBrand(globals).colorScheme}
  >
    <Story />
  </SandboxProvider>
);
