import reference from "../docs/reference/components.md?raw";
import { sectionOf } from "../docs/site/blocks/sectionOf.ts";

/** What the reference says of a component's props. */
export function propsOf(component: string): DescribedProp[] {
  const [section = ""] = sectionOf(reference, component).split("\nThrough its `ref`");
  const own = [...section.matchAll(/^\| (`.+) \|$/gm)].map(([, row = ""]) => toProp(row));
  const [, other = "", names = ""] = section.match(/^As \[(\w+)\].*? has them: (.+)\.$/m) ?? [];
  const taken = other === "" ? [] : propsOf(other);
  return [...own, ...taken.filter(({ name }) => names.includes(`\`${name}\``))];
}

export interface DescribedProp {
  name: string;
  type: string;
  /** Its default where that is a value; undefined where there is none. */
  initial: string | undefined;
  /** With its default where that is no value. */
  meaning: string;
}

/** A row of the table: `name`, `type`, its default in most tables, and what it means. */
function toProp(row: string): DescribedProp {
  // A pipe within a cell is escaped.
  const cells = row.split(" | ").map((cell) => cell.trim().replaceAll("\\|", "|"));
  const [name = "", type = "", ...rest] = cells;
  const meaning = rest.at(-1) ?? "";
  const initial = rest.length > 1 ? (rest[0] ?? "") : "";
  const isValue = /^`[^`]+`$/.test(initial);
  const isSaid = initial !== "" && initial !== "required" && !isValue;
  return {
    name: withoutMarks(name),
    type: withoutMarks(type),
    initial: isValue ? withoutMarks(initial) : undefined,
    meaning: isSaid ? `${meaning} Without it: ${initial}.` : meaning,
  };
}

function withoutMarks(text: string): string {
  return text.replaceAll("`", "");
}
