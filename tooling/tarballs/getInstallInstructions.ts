import type { Tarball } from "./packPackages.ts";

/** Instructions to install the tarballs in a storefront, with npm and with pnpm. */
export function getInstallInstructions(tarballs: readonly Tarball[]): string {
  const commands = STOREFRONTS.map(({ title, others, ours }) => {
    const parts = [others, ...pathsOf(tarballs, ours)].filter(Boolean);
    return `${title}:\n\nnpm install ${parts.join(" \\\n  ")}\n`;
  });
  const overrides = tarballs
    .filter(({ name }) => NEEDED_BY_OTHERS.some((each) => name === fullName(each)))
    .map(({ name, path }) => `  "${name}": "file:${path}"`);
  return `${commands.join("\n")}
With pnpm, first add this to the storefront's pnpm-workspace.yaml, because the packages depend on each
other and no registry has them yet. Then use \`pnpm add\` instead of \`npm install\`:

overrides:
${overrides.join("\n")}
`;
}

/** Each storefront also gets the sandbox, to try it with. */
const STOREFRONTS: readonly Storefront[] = [
  {
    title: "In a storefront with React",
    others: "react react-dom @tanstack/react-query@5",
    ours: ["client", "react", "sandbox", "server"],
  },
  {
    title: "In one without React",
    others: "express",
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
  /** Packages from the registry. */
  others: string;
  /** Our packages, with their internal dependencies. */
  ours: readonly string[];
}

/** The packages that other ones depend on. */
const NEEDED_BY_OTHERS: readonly string[] = ["client", "server"];

function pathsOf(tarballs: readonly Tarball[], names: readonly string[]): string[] {
  return tarballs
    .filter(({ name }) => names.some((each) => name === fullName(each)))
    .map(({ path }) => path);
}

function fullName(name: string): string {
  return `@shopper-chat/${name}`;
}
