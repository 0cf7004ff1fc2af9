import { driveOldPages } from "./driveOldPages.ts";
import type { Connect } from "./startConnect.ts";
import { startServer } from "./startServer.ts";
import { SELF_POLICY, startStaticHost } from "./startStaticHost.ts";

const NEXT = startServer(
  ...["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1", "--port", "0"],
);
const REACT_ROUTER = startServer(
  ...["node_modules/@react-router/serve/bin.cjs", "build/server/index.js"],
);
const ASTRO = startServer("dist/server/entry.mjs");

/** The hosts in `hosts/`, by the part of the matrix that they are run in. */
export const PARTS: Readonly<Record<string, readonly Host[]>> = {
  react: [
    {
      name: "vite-react-18",
      manager: "npm",
      start: startStaticHost,
      accent: { light: "rgb(23, 86, 107)", dark: "rgb(143, 208, 228)" },
    },
    { name: "next-app", manager: "npm", start: NEXT, rendersOnServer: true, prefetches: true },
    { name: "vite-react-19-tailwind-4", manager: "pnpm", start: startStaticHost },
    { name: "react-router", manager: "npm", start: REACT_ROUTER, rendersOnServer: true },
    { name: "next-pages", manager: "npm", start: NEXT, rendersOnServer: true },
    { name: "astro-7", manager: "npm", start: ASTRO, rendersOnServer: true },
    { name: "parcel-2", manager: "npm", start: startStaticHost },
  ],
  element: [
    { name: "plain-html", manager: "pnpm", start: startStaticHost, showsChat: true },
    {
      name: "old-pages",
      manager: "npm",
      debian: ["libjs-prototype", "libjs-mootools"],
      // jQuery 1 makes HTML of strings.
      start: (folder, connect) => startStaticHost(folder, connect, { policy: SELF_POLICY }),
      drive: driveOldPages,
    },
    { name: "vite-react-17", manager: "npm", start: startStaticHost, showsChat: true },
    { name: "vue-3", manager: "npm", start: startStaticHost, showsChat: true },
    { name: "svelte-5", manager: "pnpm", start: startStaticHost, showsChat: true },
    { name: "angular-22", manager: "npm", start: startStaticHost, showsChat: true },
  ],
  resolvers: [{ name: "resolvers", manager: "npm" }],
  jest: [
    { name: "jest-30-babel", manager: "npm", runsPageTests: true },
    { name: "jest-29-babel", manager: "npm", runsPageTests: true },
    { name: "jest-30-babel-pnpm", manager: "pnpm", runsPageTests: true },
    { name: "jest-30-swc", manager: "npm", runsPageTests: true },
    { name: "jest-29-ts-jest", manager: "npm", runsPageTests: true },
    { name: "jest-30-next", manager: "npm", runsPageTests: true },
    { name: "jest-mistakes", manager: "npm", runsPageTests: true },
  ],
};

export interface Host {
  /** Its folder in `hosts/`. */
  name: string;
  manager: "npm" | "pnpm";
  /** Packages of Debian with libraries that npm does not have. */
  debian?: readonly string[];
  /** Whether it runs the tests of docs/testing.md, in the folder `tests`. */
  runsPageTests?: boolean;
  /** Whether its server renders the composer. */
  rendersOnServer?: boolean;
  /** Whether it shows the whole chat with messages that its server has fetched. */
  prefetches?: boolean;
  /** Whether it also shows the whole chat, at `/orders/…?chat`. */
  showsChat?: boolean;
  /** The colour of Send on a light and on a dark device, for hosts with their own brand. */
  accent?: { light: string; dark: string };
  /**
   * Serves the build in `folder`, with the storefront backend at `/shopper-chat`. A host without a page
   * has none: its build is its test.
   */
  start?: StartHost;
  /** Uses the pages of the host, if they are not those of `driveHost`. */
  drive?: (url: string, connect: Connect) => Promise<void>;
}

export type StartHost = (folder: string, connect: Connect) => Promise<RunningHost>;

export interface RunningHost {
  url: string;
  /** The same server under a name that is not a secure context without TLS. */
  intranetUrl?: string;
  close: () => Promise<void>;
}
