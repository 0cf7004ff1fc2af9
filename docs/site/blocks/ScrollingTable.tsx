import type { ComponentProps, ReactElement } from "react";
import "./live.css";

/** Scrolls a table that is wider than the page. */
export function ScrollingTable(props: ComponentProps<"table">): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page must scroll by keyboard too
    <section className="site-table" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </section>
  );
}
