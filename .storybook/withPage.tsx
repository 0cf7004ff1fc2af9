import type { Decorator } from "@storybook/react-vite";
import { chosenBrand } from "../packages/react/src/themes/brands.ts";

/** Stands a story on a page with the brand, colour scheme and direction that the toolbar says. */
export const withPage: Decorator = (Story, { args, globals }) => {
  const { name, classNames, colorScheme } = chosenBrand(globals);
  return (
    <div
      className={`story-page ${name}`}
      data-color-scheme={colorScheme}
      dir={globals.direction === "rtl" ? "rtl" : "ltr"}
    >
      <div className="story-column">
        <Story args={{ ...args, ...(classNames && { classNames }) }} />
      </div>
    </div>
  );
};
