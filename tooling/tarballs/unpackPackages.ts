import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import type { Tarball } from "./packPackages.ts";

/** Unpacks tarballs into `node_modules` of `folder`, as an install does, without dependencies. */
export function unpackPackages(tarballs: readonly Tarball[], folder: string): void {
  for (const { name, path } of tarballs) {
    const unpacked = `${folder}/node_modules/${name}`;
    mkdirSync(unpacked, { recursive: true });
    execFileSync("tar", ["xzf", path, "-C", unpacked, "--strip-components=1"]);
  }
}
