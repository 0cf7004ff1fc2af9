import {
  AnchorMdx,
  CodeOrSourceMdx,
  HeadersMdx,
  Markdown,
  Source,
} from "@storybook/addon-docs/blocks";
import {
  Children,
  type ComponentProps,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from "react";
import { useTheme } from "storybook/theming";
import { pageAddress } from "./pageAddress.ts";
import { ScrollingTable } from "./ScrollingTable.tsx";
import { openingOf, sectionOf } from "./sectionOf.ts";
import "./text.css";

/**
 * Shows a Markdown file of the repository, or a section of it, so that its text is in one place. Its
 * links lead to the page that shows what they name, and where none does they are text.
 */
export function DocFile({ text, file, section }: DocFileProps): ReactElement {
  return (
    <div className="doc-file">
      <Markdown
        options={{
          forceBlock: true,
          overrides: {
            ...HeadersMdx,
            code: InlineCode,
            pre: CodeBlock,
            table: ScrollingTable,
            a: { component: FileLink, props: { from: file } },
          },
        }}
      >
        {partOf(text, section)}
      </Markdown>
    </div>
  );
}

export interface DocFileProps {
  /** The content of the file. */
  text: string;
  /** The path from the repository's root. */
  file: string;
  /**
   * The heading of the section to show, without it; `opening` is what stands above the first.
   * @default everything
   */
  section?: string;
}

function partOf(text: string, section: string | undefined): string {
  if (section === undefined) return text;
  return section === "opening" ? openingOf(text) : sectionOf(text, section);
}

function FileLink({ from, href = "", children }: ComponentProps<"a"> & { from: string }) {
  if (/^(https?:|#)/.test(href))
    return (
      <AnchorMdx href={href} target="_self">
        {children}
      </AnchorMdx>
    );
  const address = pageAddress(href, from);
  if (address === undefined) return <span className="doc-file-name">{children}</span>;
  return (
    <AnchorMdx href={address} target="_self">
      {children}
    </AnchorMdx>
  );
}

/** Storybook takes code with a line break for a block, also where a paragraph was only wrapped. */
function InlineCode({ children }: ComponentProps<"code">) {
  return <CodeOrSourceMdx>{textOf(children).replaceAll("\n", " ")}</CodeOrSourceMdx>;
}

function CodeBlock({ children }: ComponentProps<"pre">) {
  const { base } = useTheme();
  if (!isValidElement<ComponentProps<"code">>(children)) return <pre>{children}</pre>;
  const { className = "", children: code } = children.props;
  const [, language = "text"] = className.match(/\blang(?:uage)?-(\w+)/) ?? [];
  return (
    <Source code={textOf(code)} language={LANGUAGES[language] ?? "text"} dark={base === "dark"} />
  );
}

function textOf(children: ReactNode): string {
  return Children.toArray(children)
    .filter((child) => typeof child === "string")
    .join("");
}

/** As Storybook's highlighter calls them. */
const LANGUAGES: Readonly<Record<string, ComponentProps<typeof Source>["language"]>> = {
  css: "css",
  html: "html",
  json: "json",
  sh: "bash",
  ts: "typescript",
  tsx: "tsx",
  typescript: "typescript",
};
