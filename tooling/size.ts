import { bundleFromTarballs } from "./sizes/bundleFromTarballs.ts";
import { getLimit, SHAPES } from "./sizes/shapes.ts";

/**
 * `pnpm size`: prints the size of each way to import the library as esbuild makes it, beside what
 * Vite 8 (oxc) makes of it, its gate and its aim. It fails past a limit.
 */
const [bundles, oxcBundles] = [
  await bundleFromTarballs(SHAPES),
  await bundleFromTarballs(SHAPES, "oxc"),
];
let isOver = false;
process.stdout.write(row("", "esbuild", "oxc", "gate", "aim", ""));
for (const [index, shape] of SHAPES.entries()) {
  const { name, gate, aim } = shape;
  const size = bundles[index]?.size ?? Number.NaN;
  isOver ||= !(size <= getLimit(shape));
  const off = size > gate ? `${Math.round((size / gate - 1) * 100)} % over the gate` : "";
  const oxcSize = oxcBundles[index]?.size ?? Number.NaN;
  process.stdout.write(row(name, kB(size), kB(oxcSize), kB(gate), kB(aim), off));
}
if (isOver) process.exit(1);

function row(name: string, ...cells: string[]): string {
  const note = cells.at(-1) ?? "";
  const numbers = cells.slice(0, -1).map((each) => each.padStart(10));
  return `${`${name.padEnd(20)}${numbers.join("")}  ${note}`.trimEnd()}\n`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
