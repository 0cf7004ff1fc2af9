import type { ContestantResults, Ratioed, Results } from "./Results.ts";

/** The results as Markdown tables, with their headings in docs/performance.md. */
export function toTables({ contestants }: Results): Table[] {
  return TABLES.flatMap(({ heading, columns }) => {
    const measured = columns.filter(({ of }) => contestants.some((each) => of(each) !== undefined));
    const rows = contestants.filter((each) => measured.some(({ of }) => of(each) !== undefined));
    if (rows.length === 0) return [];
    const markdown = toMarkdown(
      ["contestant", ...measured.map(({ name }) => name)],
      rows.map((each) => [each.what, ...measured.map(({ of }) => of(each) ?? "–")]),
    );
    return { heading, markdown };
  });
}

export interface Table {
  heading: string;
  markdown: string;
}

/** One line for each failed contestant, with the reason. */
export function toProblems({ contestants }: Results): string[] {
  return contestants.flatMap(({ what, problems }) =>
    problems.map((problem) => `${what}: ${problem}.`),
  );
}

interface Column {
  name: string;
  /** Undefined for missing measurements. */
  of: (contestant: ContestantResults) => string | undefined;
}

const TABLES: readonly { heading: string; columns: readonly Column[] }[] = [
  {
    heading: "Bytes",
    columns: [
      { name: "version", of: ({ version }) => version },
      { name: "JS", of: ({ weight }) => weight && kB(weight.js) },
      { name: "CSS", of: ({ weight }) => weight && kB(weight.css) },
      { name: "packages", of: ({ install }) => install && String(install.packages) },
      { name: "installed", of: ({ install }) => install && MB(install.bytes) },
    ],
  },
  {
    heading: "A keystroke",
    columns: [
      ...keystroke("empty", ({ keysEmpty }) => keysEmpty),
      ...keystroke("draft", ({ keysDraft }) => keysDraft),
      { name: "layouts", of: ({ counts }) => counts?.layouts.toFixed(2) },
      { name: "commits", of: ({ counts }) => counts?.commits?.toFixed(2) },
      { name: "components", of: ({ counts }) => counts?.renders?.toFixed(2) },
    ],
  },
  {
    heading: "Mounting, and memory",
    columns: [
      { name: "1", of: ({ mount1 }) => mount1?.totalToReact.toFixed(2) },
      { name: "100", of: ({ mount100 }) => mount100?.totalToReact.toFixed(2) },
      { name: "heap", of: ({ heap }) => (heap === undefined ? undefined : kB(heap, 0)) },
    ],
  },
  {
    heading: "Scrolling 500 messages",
    columns: [
      { name: "ms a frame", of: ({ scroll }) => scroll?.thread.toFixed(2) },
      { name: "frames", of: ({ scroll }) => scroll && String(scroll.frames) },
      { name: "late", of: ({ scroll }) => scroll && String(scroll.late) },
      { name: "long tasks", of: ({ scroll }) => scroll && String(scroll.longTasks) },
    ],
  },
];

function keystroke(
  field: string,
  pick: (contestant: ContestantResults) => Ratioed | undefined,
): Column[] {
  return [
    { name: field, of: (contestant) => pick(contestant)?.totalToReact.toFixed(2) },
    { name: `${field}, script`, of: (contestant) => pick(contestant)?.scriptToReact.toFixed(2) },
  ];
}

function kB(bytes: number, digits = 1): string {
  return `${(bytes / 1000).toFixed(digits)} kB`;
}

function MB(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Pads the columns, for readers in a terminal. */
function toMarkdown(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [headings, rule, ...rows].map(line).join("\n");
}
