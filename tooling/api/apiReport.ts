import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * The public API of a package: every declaration that can be reached from its `exports`, as the build
 * writes it, with the entries first. TypeScript 7 has no compiler API that could extract less.
 */
export function apiReport(folder: string): string {
  const entries = Object.entries(getExports(folder)).filter(([, { types }]) => types);
  const files = new Set<string>();
  for (const [, { types = "" }] of entries) collect(join(folder, types), files);
  return [
    ...entries.map(([path, { types = "" }]) => `// ${path} is ${types.replace("./", "")}`),
    ...[...files].map(
      (file) => `\n// --- ${nameOf(relative(folder, file))}\n\n${declarations(file)}`,
    ),
  ].join("\n");
}

function collect(file: string, files: Set<string>): void {
  if (files.has(file)) return;
  if (!existsSync(file))
    throw new Error(`${file} doesn't exist. Run \`pnpm build:packages\` first.`);
  files.add(file);
  for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)\.js"/g)) {
    collect(join(dirname(file), `${target}.d.ts`), files);
  }
}

function declarations(file: string): string {
  const text = readFileSync(file, "utf8").replace(/^\/\/# sourceMappingURL=.*$/gm, "");
  return nameOf(text)
    .replace(/^\/\/#(end)?region.*\n/gm, "")
    .trim()
    .concat("\n");
}

/** Removes the build's hashes, so that the same API gives the same report. */
function nameOf(text: string): string {
  return text.replace(/-[\w-]{8}(?=\.(d\.ts|js))/g, "");
}

function getExports(folder: string): Record<string, { types?: string }> {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).publishConfig.exports;
}
