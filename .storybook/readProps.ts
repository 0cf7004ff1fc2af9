import reference from "../docs/reference/components.md?raw";
import { sectionOf } from "../docs/site/blocks/sectionOf.ts";

/** Returns the reference's description of a component's props. */
export function readProps(component: string): DescribedProp[] {
  const [section = ""] = sectionOf(reference, component).split("\nThrough its `ref`");
  const own = [...section.matchAll(/^\| (`.+) \|$/gm)].map(([, row = ""]) => toProp(row));
  const [, other = "", names = ""] = section.match(/^As \[(\w+)\].*? has them: (.+)\.$/m) ?? [];
  const taken = other === "" ? [] : readProps(other);
  return [...own, ...taken.filter(({ name }) => names.includes(`\`${name}\``))];
}

export interface DescribedProp {
  name: string;
  type: string;
  /** The default, if it is a value. */
  initial: string | undefined;
  /** Includes the default if it is not a value. */
  meaning: string;
}

/** Parses a row of the table: name, type, in most tables the default, and the meaning. */
function toProp(row: string): DescribedProp {
  // A pipe in a cell is escaped.
  const cells = row.split(" | ").map((cell) => cell.trim().replaceAll("\\|", "|"));
  const [name = "", type = "", ...rest] = cells;
  const meaning = rest.at(-1) ?? "";
  const initial = rest.length > 1 ? (rest[0] ?? "") : "";
  const isValue = /^`[^`]+`$/.test(initial);
  const isDescribed = initial !== "" && initial !== "required" && !isValue;
  return {
    name: withoutMarks(name),
    type: withoutMarks(type),
    initial: isValue ? withoutMarks(initial) : undefined,
    meaning: isDescribed ? `${meaning} Without it: ${initial}.` : meaning,
  };
}

function withoutMarks(text: string): string {
  return text.replaceAll("`", "");
}
