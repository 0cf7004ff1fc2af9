import { globSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Measures an install of `names`, resolved from `folder`, without React and react-query: the number of
 * packages that run in the page, with their dependencies, and their size on the disk.
 */
export function measureInstall(names: readonly string[], folder: string): Install {
  const found = new Map<string, number>();
  for (const name of names) add(name, folder, found);
  return {
    packages: found.size,
    bytes: [...found.values()].reduce((sum, bytes) => sum + bytes, 0),
  };
}

export interface Install {
  packages: number;
  /** The unpacked size, in bytes. */
  bytes: number;
}

/** Packages that every page has anyway, and types, which never run. */
const NOT_COUNTED = /^(react|react-dom|scheduler|csstype|@tanstack\/.*|@types\/.*)$/;

function add(name: string, from: string, found: Map<string, number>): void {
  if (NOT_COUNTED.test(name)) return;
  const folder = findPackage(name, from);
  if (!folder || found.has(folder)) return;
  const manifest = readManifest(folder);
  found.set(folder, sizeOf(folder, manifest));
  for (const needed of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    if (!manifest.peerDependenciesMeta?.[needed]?.optional) add(needed, folder, found);
  }
}

/** Finds a package as Node does. Returns undefined for one that is not installed. */
function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    try {
      return dirname(realpathSync(`${folder}/node_modules/${name}/package.json`));
    } catch {
      // Try the parent folder.
    }
  }
  return undefined;
}

function sizeOf(folder: string, { files }: Manifest): number {
  // A package of the workspace is in its source folder. Only these files of it are published.
  const published = folder.includes("/node_modules/") ? ["."] : ["package.json", ...(files ?? [])];
  return published
    .flatMap((path) => globSync([path, `${path}/**/*`], { cwd: folder, exclude: isNested }))
    .map((path) => statSync(`${folder}/${path}`))
    .filter((stats) => stats.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}

function isNested(path: string): boolean {
  return path.endsWith("node_modules");
}

function readManifest(folder: string): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  return manifest;
}

interface Manifest {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  files?: string[];
}
