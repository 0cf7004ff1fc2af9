import { AnchorMdx } from "@storybook/addon-docs/blocks";
import type { ReactElement } from "react";
import "./live.css";

/** The pages to go to from here, each with a sentence. */
export function PageLinks({ links }: PageLinksProps): ReactElement {
  return (
    <ul className="site-links">
      {links.map(({ to, title, text }) => (
        <li key={to}>
          <AnchorMdx href={`?path=/docs/${to}--docs`} target="_self">
            {title}
          </AnchorMdx>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

export interface PageLinksProps {
  /** `to` is the page's id, as Storybook makes it of its title. */
  links: readonly { to: string; title: string; text: string }[];
}
