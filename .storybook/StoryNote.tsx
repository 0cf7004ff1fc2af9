import type { ReactElement } from "react";
import type { Scheme } from "../packages/react/src/themes/brands.ts";

/** When a story happens, above it: its doc comment, in which only `code` is marked up. */
export function StoryNote({
  text,
  colorScheme,
}: {
  text: string;
  colorScheme: Scheme;
}): ReactElement {
  return (
    <p className="story-note" data-color-scheme={colorScheme}>
      {text
        .split("`")
        .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
    </p>
  );
}
