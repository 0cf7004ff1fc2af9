import type { Host } from "./hosts.ts";

/**
 * Returns the hosts that were asked for by their names or those of parts, or all of them.
 *
 * @throws Error with all names if there is no such host or part.
 */
export function chooseHosts(
  parts: Readonly<Record<string, readonly Host[]>>,
  wanted: readonly string[],
): readonly Host[] {
  const all = Object.values(parts).flat();
  const known = new Set([...Object.keys(parts), ...all.map(({ name }) => name)]);
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const list = Object.entries(parts).map(
      ([part, hosts]) => `  ${part}: ${hosts.map(({ name }) => name).join(", ")}`,
    );
    throw new Error(
      `There is no host and no part ${unknown.join(", ")}. There are:\n${list.join("\n")}`,
    );
  }
  if (wanted.length === 0) return all;
  return Object.entries(parts).flatMap(([part, hosts]) =>
    wanted.includes(part) ? hosts : hosts.filter(({ name }) => wanted.includes(name)),
  );
}
