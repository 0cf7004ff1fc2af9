import { UPDATE_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** The color scheme of the device, until the toolbar or an address chooses one. */
export const deviceScheme: "light" | "dark" = dark.matches ? "dark" : "light";

dark.addEventListener("change", ({ matches }) => {
  const globals = { colorScheme: matches ? "dark" : "light" };
  addons.getChannel().emit(UPDATE_GLOBALS, { globals });
});
