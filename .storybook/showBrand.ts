import { addons } from "storybook/manager-api";
import { create } from "storybook/theming/create";

/** Names the site after what it shows, and leaves room for names of pages and stories. */
export function showBrand(): void {
  addons.setConfig({
    theme: create({ base: "light", brandTitle: "Shopper Chat", brandTarget: "_self" }),
  });
}
