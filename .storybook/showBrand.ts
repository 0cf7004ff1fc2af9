import { addons } from "storybook/manager-api";
import { create } from "storybook/theming/create";

/** Sets the title of the Storybook, in the color scheme of the device, and its layout. */
export function showBrand(): void {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  addons.setConfig({
    theme: create({
      base: isDark ? "dark" : "light",
      brandTitle: "Shopper Chat",
      brandTarget: "_self",
    }),
    layoutCustomisations: {
      // The pages with many chats have the whole height.
      showPanel: ({ storyId }, isShown) => !/^welcome|at-a-glance/.test(storyId) && isShown,
    },
  });
}
