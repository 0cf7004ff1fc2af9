import type { ReactElement } from "react";
import { orderAddress, type PageChoices } from "../pageChoices.ts";

/** Links to other views of the same order. */
export function DemoViews({ orderId, choices }: DemoViewsProps): ReactElement {
  const { chat, isFrench, scheme } = choices;
  const isDark = scheme === "system" ? matchMedia(DARK).matches : scheme === "dark";
  const views: readonly (Partial<PageChoices> & { title: string })[] = [
    ...PARTS.filter((part) => part.chat !== chat),
    isFrench
      ? { title: "Show the chat in English", isFrench: false }
      : { title: "Show the chat in French", isFrench: true },
    isDark
      ? { title: "Show it light", scheme: "light" }
      : { title: "Show it dark", scheme: "dark" },
    { title: "Show the grocer’s page alone", isEmbedded: true },
  ];
  return (
    <nav aria-labelledby="demo-views-title" className="pf-demo-session">
      <h3 className="pf-demo-subtitle" id="demo-views-title">
        Views
      </h3>
      <ul>
        {views.map(({ title, ...view }) => (
          <li className="pf-demo-text" key={title}>
            <a href={orderAddress(orderId, { ...choices, ...view })}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface DemoViewsProps {
  orderId: string;
  choices: PageChoices;
}

const PARTS = [
  { title: "Show the whole conversation", chat: "whole" },
  { title: "Show only the message field", chat: "composer" },
  { title: "Show a button that opens the chat", chat: "launcher" },
  { title: "Show that button in the corner", chat: "floating" },
] as const;

const DARK = "(prefers-color-scheme: dark)";
