import { bundleFromTarballs } from "./sizes/bundleFromTarballs.ts";
import { SHAPES } from "./sizes/shapes.ts";

/** `pnpm size`: what each way of importing the library weighs, beside its gate and its target. */
const bundles = await bundleFromTarballs(SHAPES);
let over = false;
process.stdout.write(row("", "weighs", "gate", "target", ""));
for (const [index, { name, gate, target }] of SHAPES.entries()) {
  const size = bundles[index]?.size ?? Number.NaN;
  over ||= !(size <= gate);
  const share = Math.round(Math.abs(size / target - 1) * 100);
  const off = `${share} % ${size > target ? "over" : "below"} the target`;
  process.stdout.write(row(name, kB(size), kB(gate), kB(target), off));
}
if (over) process.exit(1);

function row(name: string, size: string, gate: string, target: string, off: string): string {
  const numbers = [size, gate, target].map((each) => each.padStart(10)).join("");
  return `${`${name.padEnd(20)}${numbers}  ${off}`.trimEnd()}\n`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
