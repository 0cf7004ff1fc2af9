import type { Connect } from "./startConnect.ts";
import { startServer } from "./startServer.ts";
import { startStaticHost } from "./startStaticHost.ts";

const NEXT = startServer(
  ...["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1", "--port", "0"],
);
const REACT_ROUTER = startServer(
  ...["node_modules/@react-router/serve/bin.cjs", "build/server/index.js"],
);

/** The hosts in `hosts/`, with what a stranger would install each with. */
export const hosts: readonly Host[] = [
  {
    name: "vite-react-18",
    manager: "npm",
    start: startStaticHost,
    accent: { light: "rgb(23, 86, 107)", dark: "rgb(143, 208, 228)" },
  },
  { name: "plain-html", manager: "pnpm", start: startStaticHost, showsChat: true },
  { name: "next-app", manager: "npm", start: NEXT, rendersOnServer: true, prefetches: true },
  { name: "vite-react-19-tailwind-4", manager: "pnpm", start: startStaticHost },
  { name: "react-router", manager: "npm", start: REACT_ROUTER, rendersOnServer: true },
];

export interface Host {
  /** Its folder in `hosts/`. */
  name: string;
  manager: "npm" | "pnpm";
  /** Whether the composer is in the HTML that its server sends. */
  rendersOnServer?: boolean;
  /** Whether it shows the whole chat, with what its server has read of it already. */
  prefetches?: boolean;
  /** Whether it shows the whole chat too, at `/orders/…?chat`. */
  showsChat?: boolean;
  /** The colour of Send on a light and on a dark device, where the host has a brand of its own. */
  accent?: { light: string; dark: string };
  /** Serves what was built in `folder`, with the storefront backend at `/shopper-chat`. */
  start: (folder: string, connect: Connect) => Promise<RunningHost>;
}

export interface RunningHost {
  url: string;
  /** The same under a name that browsers don't trust without TLS. */
  intranetUrl?: string;
  close: () => Promise<void>;
}
