import { addons } from "storybook/manager-api";
import { create } from "storybook/theming/create";

/** Sets the title of the Storybook. */
export function showBrand(): void {
  addons.setConfig({
    theme: create({ base: "light", brandTitle: "Shopper Chat", brandTarget: "_self" }),
  });
}
