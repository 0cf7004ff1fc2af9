import type { Decorator } from "@storybook/react-vite";

/** Stands a story on a page in the colour scheme and direction that the toolbar says. */
export const withPage: Decorator = (Story, { globals }) => (
  <div
    className="story-page"
    data-color-scheme={globals.colorScheme}
    dir={globals.direction === "rtl" ? "rtl" : "ltr"}
  >
    <div className="story-column">
      <Story />
    </div>
  </div>
);
