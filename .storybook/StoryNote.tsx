import type { ReactElement } from "react";
import type { Scheme } from "../packages/react/src/themes/brands.ts";

/** Shows the doc comment of a story above it. Of its markup, only `code` is supported. */
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
