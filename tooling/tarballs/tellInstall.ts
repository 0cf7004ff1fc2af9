import type { Tarball } from "./packPackages.ts";

/** Tells how a storefront installs the tarballs, with npm and with pnpm. */
export function tellInstall(tarballs: readonly Tarball[]): string {
  const told = STOREFRONTS.map(({ title, others, ours }) => {
    const parts = [others, ...pathsOf(tarballs, ours)].filter(Boolean);
    return `${title}:\n\nnpm install ${parts.join(" \\\n  ")}\n`;
  });
  const overrides = tarballs
    .filter(({ name }) => NEEDED_BY_OTHERS.some((each) => name === fullName(each)))
    .map(({ name, path }) => `  "${name}": "file:${path}"`);
  return `${told.join("\n")}
With pnpm it is \`pnpm add\` in place of \`npm install\`, after this has come into the storefront's
pnpm-workspace.yaml, because they need each other and no registry has them yet:

overrides:
${overrides.join("\n")}
`;
}

/** Each with the sandbox, to try it with. */
const STOREFRONTS: readonly Storefront[] = [
  {
    title: "In a storefront with React",
    others: "react react-dom @tanstack/react-query@5",
    ours: ["client", "react", "sandbox", "server"],
  },
  {
    title: "In one without React",
    others: "express @hono/node-server",
    ours: ["client", "element", "sandbox", "server"],
  },
  {
    title: "The gateway, where the storefront has no Node backend",
    others: "",
    ours: ["client", "gateway", "sandbox", "server"],
  },
];

interface Storefront {
  title: string;
  /** What comes from the registry. */
  others: string;
  /** What they take of ours, with what that needs. */
  ours: readonly string[];
}

/** What others of ours have among their dependencies. */
const NEEDED_BY_OTHERS: readonly string[] = ["client", "server"];

function pathsOf(tarballs: readonly Tarball[], names: readonly string[]): string[] {
  return tarballs
    .filter(({ name }) => names.some((each) => name === fullName(each)))
    .map(({ path }) => path);
}

function fullName(name: string): string {
  return `@shopper-chat/${name}`;
}
