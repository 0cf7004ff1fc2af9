import type { Decorator } from "@storybook/react-vite";
import { chosenBrand } from "../packages/react/src/themes/brands.ts";
import { StoryNote } from "./StoryNote.tsx";

/**
 * Shows a story on a page with the brand, color scheme and direction that the toolbar has chosen, and
 * its doc comment above it. The parameter `page: false` gives it the whole window.
 */
export const withPage: Decorator = (Story, { args, globals, parameters, viewMode }) => {
  const { name, classNames, colorScheme } = chosenBrand(globals);
  // A docs page shows the comment itself.
  const note = viewMode === "story" ? parameters.docs?.description?.story : undefined;
  const story = <Story args={{ ...args, ...(classNames && { classNames }) }} />;
  return (
    <>
      {note === undefined ? null : <StoryNote text={note} colorScheme={colorScheme} />}
      {parameters.page === false ? (
        story
      ) : (
        <div
          className={`story-page ${name}`}
          data-color-scheme={colorScheme}
          dir={globals.direction === "rtl" ? "rtl" : "ltr"}
        >
          <div className="story-column">{story}</div>
        </div>
      )}
    </>
  );
};
