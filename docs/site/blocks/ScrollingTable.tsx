import type { ComponentProps, ReactElement } from "react";
import "./text.css";

/** A table may be wider than a phone; the page is not. */
export function ScrollingTable(props: ComponentProps<"table">): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section className="doc-file-table" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </section>
  );
}
