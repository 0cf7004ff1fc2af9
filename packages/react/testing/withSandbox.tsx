import type { Decorator } from "@storybook/react-vite";
import { chosenBrand } from "../src/themes/brands.ts";
import { chosenStrings } from "./locales.ts";
import { SandboxProvider } from "./SandboxProvider.tsx";

/**
 * Gives a story a sandbox of Connect of its own. The parameter `network` is the network in front of it;
 * `strings` are the story's texts if they are not those that the toolbar has chosen.
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
