/** The packages that are published, by folder. */
export const PACKAGES = ["client", "element", "gateway", "react", "sandbox", "server"] as const;

const ROOT = `${import.meta.dirname}/../..`;

export function packageFolder(name: string): string {
  return `${ROOT}/packages/${name}`;
}

/** The path of a package's API report. */
export function reportFile(name: string): string {
  return `${ROOT}/docs/api/${name}.api.txt`;
}
