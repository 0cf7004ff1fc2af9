/**
 * The mirrors of Debian in apt's sources, so that another release comes from where this one came.
 *
 * @param sources The texts of `sources.list` and the files beside it, of either format.
 * @param codename The release that they are for, such as `bookworm`.
 * @throws Error when none is for that release.
 *
 * @example
 * readMirrors(["deb http://mirror.example/debian bookworm main"], "bookworm");
 * // { main: "http://mirror.example/debian" }
 */
export function readMirrors(sources: readonly string[], codename: string): Mirrors {
  const entries = sources.flatMap((text) => [...readLines(text), ...readStanzas(text)]);
  const find = (suite: string) => entries.find(({ suites }) => suites.includes(suite))?.uri;
  const main = find(codename);
  const security = find(`${codename}-security`);
  if (!main) throw new Error(`apt has no source for ${codename}.`);
  return security ? { main, security } : { main };
}

export interface Mirrors {
  main: string;
  /** Absent where apt has no security updates. */
  security?: string;
}

interface Entry {
  uri: string;
  suites: string[];
}

/** `deb [options] URI suite components`. */
function readLines(text: string): Entry[] {
  const lines = text.matchAll(/^\s*deb\s+(?:\[.*?\]\s*)?(\S+)\s+(\S+)\s.*$/gm);
  return [...lines].map(([, uri = "", suite = ""]) => ({ uri, suites: [suite] }));
}

/** `Types: deb`, `URIs: …`, `Suites: …`, one field a line, with an empty line between two. */
function readStanzas(text: string): Entry[] {
  return text.split(/\n\s*\n/).flatMap((stanza) => {
    const read = (field: string) =>
      new RegExp(`^${field}:[ \t]*(.+)$`, "im").exec(stanza)?.[1]?.trim().split(/\s+/) ?? [];
    const suites = read("Suites");
    return read("Types").includes("deb") ? read("URIs").map((uri) => ({ uri, suites })) : [];
  });
}
