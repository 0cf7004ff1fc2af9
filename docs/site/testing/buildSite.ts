import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = `${import.meta.dirname}/../../..`;

/** Builds the documentation as `pnpm build:storybook` does, into a folder of its own. */
export function buildSite(): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-site-"));
  execFileSync("storybook", ["build", "--quiet", "--output-dir", folder], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 110_000,
  });
  return {
    folder,
    bytes: readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => statSync(join(folder, file)))
      .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export interface BuiltSite {
  folder: string;
  /** The size of all its files. */
  bytes: number;
  remove: () => void;
}
