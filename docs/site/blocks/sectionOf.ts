/** The section of a Markdown text under a heading of the second level, without the heading. */
export function sectionOf(text: string, heading: string): string {
  const [, ...sections] = `\n${text}`.split(/\n(?=## )/);
  const found = sections.find((section) => section.startsWith(`## ${heading}\n`));
  if (found === undefined) {
    const there = sections.map((section) => section.slice(3).split("\n")[0]).join(", ");
    throw new Error(`There is no section "${heading}". There are: ${there}.`);
  }
  return found.slice(found.indexOf("\n")).trim();
}
