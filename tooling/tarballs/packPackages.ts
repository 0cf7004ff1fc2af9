import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs";

/**
 * Packs every published package, as the registry would get it, into the folder `into`, which is emptied
 * first. The packages must be built.
 */
export function packPackages(into: string): Tarball[] {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  return globSync("packages/*/package.json", { cwd: ROOT }).map((file) => {
    const folder = `${ROOT}/${file.replace("/package.json", "")}`;
    const { name, version } = readManifest(`${ROOT}/${file}`);
    const path = `${into}/${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
    execFileSync("pnpm", ["--dir", folder, "pack", "--pack-destination", into], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    return { name, path };
  });
}

export interface Tarball {
  /** The name of the package. */
  name: string;
  /** The path of the file. */
  path: string;
}

const ROOT = `${import.meta.dirname}/../..`;

function readManifest(file: string): { name: string; version: string } {
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof manifest === "object" && manifest && "name" in manifest && "version" in manifest) {
    return { name: String(manifest.name), version: String(manifest.version) };
  }
  throw new Error(`${file} has no name or no version.`);
}
